import{a,b,c,d}from"./chunk-7QU2D5TJ.mjs";import"./chunk-UIHTNEUD.mjs";import"./chunk-JZXLCA2E.mjs";export{c as boxOf,a as marksOf,b as read,d as write};
