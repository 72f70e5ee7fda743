package org.kehu.customer.merge;

/** What a person does with a merge; that the files were merged is told by the loser's file. */
public sealed interface MergeEvent {

  /** Two files are to be merged. */
  record MergeBegun() implements MergeEvent {}

  /** A merge is to be taken back. */
  record UnmergeBegun() implements MergeEvent {}
}
