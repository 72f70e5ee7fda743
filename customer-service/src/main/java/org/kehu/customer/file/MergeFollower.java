package org.kehu.customer.file;

/**
 * Brings together what is kept once for each customer when two files are merged (M6). What merely
 * names the customer need not follow: it is found by {@link Customer#ids()}. Both may be repeated
 * with the same merge, by whoever goes on after a kill.
 */
public interface MergeFollower {

  /** The survivor took the other file in. */
  void merged(Customer survivor, Customer loser, String mergeId);

  /** Both are files of their own again. */
  void unmerged(Customer survivor, Customer loser, String mergeId);
}
