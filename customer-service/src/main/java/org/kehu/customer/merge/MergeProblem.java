package org.kehu.customer.merge;

import org.kehu.kit.problem.ProblemType;

/** The ways in which a merge can refuse. */
public enum MergeProblem implements ProblemType {
  /** A file is not merged with itself. */
  MERGE_WITH_ITSELF(422),
  /** There is no such file that the caller may see. */
  MERGE_FILE_UNKNOWN(422),
  /** An item was chosen that files do not have. */
  MERGE_ITEM_UNKNOWN(422),
  /** The file lives on in another one already. */
  MERGE_ALREADY_MERGED(409),
  /** A person and an enterprise are not one customer. */
  MERGE_KINDS_DIFFER(409),
  /** What is more confidential does not disappear in what is less so. */
  MERGE_LEVEL_LOWER(409),
  /** The file with an account in finance is the one that lives on. */
  MERGE_ACCOUNT_AT_LOSER(409),
  /** Something is done with one of the files that must end first. */
  MERGE_LOCKED(409),
  /** What speaks against the merge needs a reason; it is named. */
  MERGE_REASON_MISSING(409),
  /** A file takes in no more than so many. */
  MERGE_TOO_MANY(409),
  /** Only a merge that is done can be taken back. */
  UNMERGE_NOT_MERGED(409),
  /** The days in which it could be taken back are over. */
  UNMERGE_TOO_LATE(409),
  /** The survivor does not live any more; what became of it comes first. */
  UNMERGE_SURVIVOR_GONE(409);

  private final int status;

  MergeProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
