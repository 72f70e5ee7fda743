package org.kehu.customer.archive;

/** What a cabinet protects from (防火、防潮、防虫, C-64). */
public enum Protection {
  FIRE,
  DAMP,
  INSECTS
}
