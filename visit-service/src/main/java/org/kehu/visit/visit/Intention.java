package org.kehu.visit.visit;

/** The customer's intention to cooperate, as the visitor judges it (catalogue V-06). */
public enum Intention {
  /** 强烈. */
  STRONG,
  /** 一般. */
  MODERATE,
  /** 较弱. */
  WEAK,
  /** 无意向. */
  NONE
}
