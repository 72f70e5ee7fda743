package org.kehu.visit.revisit;

/** What a problem found in a revisit is about; the questions of catalogue V-22. */
public enum ProblemArea {
  /** 准确性. */
  ACCURACY,
  /** 及时性. */
  TIMELINESS,
  /** 服务态度. */
  ATTITUDE,
  /** 其他不满、意见和建议. */
  OTHER
}
