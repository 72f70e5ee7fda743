package org.kehu.customer.dossier;

/** What happens to a dossier. */
public sealed interface DossierEvent {

  /** What is known of dealings with competitors changed. */
  record CompetitorsChanged(int known) implements DossierEvent {}

  /** A year's report was written down, or mended. */
  record AnnualReportKept(int year) implements DossierEvent {}
}
