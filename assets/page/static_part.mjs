/* The component of `dashboard/widgets/static_part.py`: an element whose content is HTML. React draws it once. */

const StaticPart = ({ tag, attributes, content }) =>
  // Without content there is nothing to set: an empty element may be one that cannot have any.
  window.React.createElement(tag, { ...attributes, ...(content && { dangerouslySetInnerHTML: { __html: content } }) });

/* Names the component to Dash's renderer, which looks for `window[namespace][type]`. */
export const start = () => {
  window.static = { StaticPart };
};
