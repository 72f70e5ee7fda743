package org.kehu.complaint.page;

/** What operators count of the page. */
public interface PageMeasures {

  /** A contact was filed, or sent again. */
  void filed();

  /**
   * Something was refused.
   *
   * @param kind which refusal the page told, one of a few words
   */
  void refused(String kind);
}
