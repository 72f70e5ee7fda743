package org.kehu.complaint.page;

import java.util.List;

/** What operators count of the page. */
public interface PageMeasures {

  /** All that the page can tell of a refusal. */
  List<String> REFUSALS =
      List.of(
          "wrong",
          "changed",
          "file",
          "unknown",
          "expired",
          "closed",
          "too-large",
          "unreadable",
          "busy");

  /** A contact was filed, or sent again. */
  void filed();

  /**
   * Something was refused.
   *
   * @param kind which refusal the page told, one of {@link #REFUSALS}
   */
  void refused(String kind);
}
