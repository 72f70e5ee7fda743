package org.kehu.customer.imports;

import org.kehu.kit.process.ProcessStep;
import org.kehu.kit.process.Stint;
import org.kehu.kit.process.Walk;
import org.springframework.stereotype.Component;

/** The step that judges the rows of an import; undone, it takes back what they brought. */
@Component
class ImportRows implements ProcessStep {

  static final String NAME = "rows";

  /** How many rows are done between two places that are kept. */
  static final int A_PIECE = 100;

  private final RowJudging judging;
  private final RowWithdrawing withdrawing;

  ImportRows(RowJudging judging, RowWithdrawing withdrawing) {
    this.judging = judging;
    this.withdrawing = withdrawing;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Walk walk(Stint stint) {
    return judging.walk(stint);
  }

  @Override
  public Walk undo(Stint stint) {
    return withdrawing.walk(stint);
  }
}
