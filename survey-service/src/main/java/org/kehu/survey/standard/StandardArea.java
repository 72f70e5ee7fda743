package org.kehu.survey.standard;

/** What the standard asks of service (catalogue X-19). */
public enum StandardArea {
  /** 服务态度. */
  ATTITUDE,
  /** 语言表达. */
  LANGUAGE,
  /** 问题解决能力. */
  PROBLEM_SOLVING,
  /** 及时性. */
  TIMELINESS
}
