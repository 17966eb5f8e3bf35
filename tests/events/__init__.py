"""Made-up files of events in the columns of ACLED and UCDP GED; no row of them tells of anything that happened."""
