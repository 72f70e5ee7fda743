package org.kehu.customer.commission;

import java.util.List;

/**
 * How a commission is shared: 100 % to one, or 100 % between two (全额提成 / 由二人协商分享, C-118).
 *
 * @param all the salesperson's first, then of whom was asked to cooperate
 */
public record Shares(List<Share> all) {

  private static final int WHOLE = 100;
  private static final int MOST = 2;

  public Shares {
    all = List.copyOf(all);
  }

  /** Refuses what is not the whole, or not of one person or two. */
  void requireWhole() {
    long persons = all.stream().map(Share::staffId).distinct().count();
    int percent = all.stream().mapToInt(Share::percent).sum();
    if (persons != all.size() || all.isEmpty() || all.size() > MOST || percent != WHOLE) {
      throw CommissionProblem.COMMISSION_SHARES_INVALID.problem().with("percent", percent);
    }
  }

  /** Whether one person gets all of it. */
  public boolean isFull() {
    return all.size() == 1;
  }

  /** Whether everybody has agreed; who gets all of it need not be asked. */
  public boolean isSettled() {
    return isFull() || all.stream().allMatch(Share::confirmed);
  }

  /** Whether that person gets a share. */
  public boolean has(String staffId) {
    return all.stream().anyMatch(one -> one.staffId().equals(staffId));
  }

  /** The same persons, whatever the percentages. */
  boolean hasPersonsOf(Shares other) {
    return all.stream()
        .map(Share::staffId)
        .toList()
        .equals(other.all.stream().map(Share::staffId).toList());
  }

  Shares confirmedBy(String staffId) {
    return new Shares(all.stream().map(one -> one.confirmedBy(staffId)).toList());
  }
}
