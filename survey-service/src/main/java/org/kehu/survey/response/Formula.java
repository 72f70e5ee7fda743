package org.kehu.survey.response;

/**
 * How a score is computed. Id and version are stored with every score, so that it can be recomputed
 * after the formula has changed (ISO 10004:2018).
 */
public enum Formula {
  /** Mean of all scored questions of one response, each brought to 0 to 10, by weight. */
  WEIGHTED_MEAN("weighted-mean-10", 1),
  /** Mean of the {@link #WEIGHTED_MEAN} of all responses. */
  MEAN_OF_RESPONSES("mean-of-responses", 1),
  /** Mean of a CSAT question on its own scale. */
  CSAT_MEAN("csat-mean", 1),
  /** Percentage of the two highest points of a CSAT question. */
  CSAT_TOP_TWO("csat-top-2-box", 1),
  /** Percentage of 9 and 10 minus percentage of 0 to 6; passives stay in the base. */
  NPS("nps", 1),
  /** Mean of a CES question on its own scale. */
  CES_MEAN("ces-mean", 1);

  private final String id;
  private final int version;

  Formula(String id, int version) {
    this.id = id;
    this.version = version;
  }

  public String id() {
    return id;
  }

  public int version() {
    return version;
  }
}
