package org.kehu.customer.merge;

/** How far a merge has come. */
public enum MergeStatus {
  /** 合并中. */
  MERGING,
  /** 已合并. */
  MERGED,
  /** 未合并: a file was changed before the merge reached it. */
  ABANDONED,
  /** 撤销中. */
  UNMERGING,
  /** 已撤销. */
  UNMERGED
}
