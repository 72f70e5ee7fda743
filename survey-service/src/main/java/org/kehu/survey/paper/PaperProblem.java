package org.kehu.survey.paper;

import org.kehu.kit.exchange.TableUnreadable;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.ProblemType;

/** The ways a batch of paper forms is refused as a whole. */
public enum PaperProblem implements ProblemType {
  /** The survey does not ask on paper. */
  NOT_ASKED(409),
  FILE_UNREADABLE(422);

  private final int status;

  PaperProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String slug() {
    return "paper-" + ProblemType.super.slug();
  }

  static Problem unreadable(TableUnreadable table) {
    return FILE_UNREADABLE
        .problem()
        .with("code", table.code())
        .with("about", table.detail())
        .because(table);
  }
}
