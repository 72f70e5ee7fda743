package org.kehu.customer.archive;

/** In which form an item is kept; electronic and paper stand side by side (C-46, C-54, C-57). */
public enum Form {
  /** 复印件. */
  COPY,
  /** 原件. */
  ORIGINAL,
  /** 电子档: files that are attached to the volume. */
  ELECTRONIC
}
