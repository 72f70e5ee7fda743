package org.kehu.customer.credit;

import java.util.Comparator;
import java.util.List;
import org.kehu.kit.money.Money;

/**
 * Whether a deal fits (C-135).
 *
 * @param reasons against it, if any
 */
public record LimitCheck(Money amount, Verdict verdict, List<Reason> reasons) {

  public LimitCheck {
    reasons = List.copyOf(reasons);
  }

  /** What to do with the deal, mildest first. */
  public enum Verdict {
    ALLOWED,
    NEEDS_APPROVAL,
    PREPAY,
    REFUSED
  }

  /** What speaks against it. */
  public enum Reason {
    /** More would be open than may be. */
    OVER_LIMIT(Verdict.NEEDS_APPROVAL),
    /** Something is overdue for too long. */
    OVERDUE(Verdict.NEEDS_APPROVAL),
    /** The grade has each deal approved. */
    EACH_DEAL_APPROVED(Verdict.NEEDS_APPROVAL),
    /** The grade has the customer pay first. */
    PREPAYMENT(Verdict.PREPAY),
    /** The grade has no trade. */
    TRADE_STOPPED(Verdict.REFUSED);

    private final Verdict verdict;

    Reason(Verdict verdict) {
      this.verdict = verdict;
    }
  }

  static LimitCheck of(Money amount, List<Reason> reasons) {
    Verdict worst =
        reasons.stream()
            .map(reason -> reason.verdict)
            .max(Comparator.naturalOrder())
            .orElse(Verdict.ALLOWED);
    return new LimitCheck(amount, worst, reasons);
  }
}
