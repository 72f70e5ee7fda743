package org.kehu.complaint.cases.clock;

/**
 * What weighs in a case beside its severity (初评, ISO 10002; field M19).
 *
 * @param safety whether somebody's safety or health is at stake (涉及安全)
 * @param complexity how much it takes to solve it
 * @param impact how far it reaches
 */
public record Assessment(boolean safety, Complexity complexity, Impact impact) {

  /** What a case weighs that nobody assessed. */
  public static final Assessment USUAL = new Assessment(false, Complexity.NORMAL, Impact.SINGLE);

  /** How much it takes to solve it (复杂程度). */
  public enum Complexity {
    /** 简单: one person, one step. */
    SIMPLE,
    /** 一般. */
    NORMAL,
    /** 复杂: several departments, or tests that take their time. */
    COMPLEX
  }

  /** How far it reaches (影响范围). */
  public enum Impact {
    /** 个别: this customer. */
    SINGLE,
    /** 多户: some customers. */
    SEVERAL,
    /** 广泛: a product, a branch, the public. */
    WIDE
  }
}
