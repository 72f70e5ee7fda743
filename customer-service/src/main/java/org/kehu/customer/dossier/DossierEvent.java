package org.kehu.customer.dossier;

import java.util.List;

/** What happens to a dossier. */
public sealed interface DossierEvent {

  /** What is known of dealings with competitors changed. */
  record CompetitorsChanged(int known) implements DossierEvent {}

  /** A year's report was written down, or mended. */
  record AnnualReportKept(int year) implements DossierEvent {}

  /** What is known of a part changed. */
  record PartKept(PartKind part, List<String> items) implements DossierEvent {}
}
