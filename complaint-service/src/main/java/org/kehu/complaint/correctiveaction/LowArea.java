package org.kehu.complaint.correctiveaction;

import java.math.BigDecimal;
import java.util.List;
import org.kehu.kit.access.Level;
import org.springframework.stereotype.Component;

/** What an approved satisfaction report found below its target (S-10). */
@Component
public class LowArea {

  private final ActionOpening opening;

  LowArea(ActionOpening opening) {
    this.opening = opening;
  }

  /**
   * Opens an action against it.
   *
   * @param report number of the report, {@code MYD-2026-0001}
   * @param area what was judged
   * @param score mean out of ten
   * @param target what it should have been
   * @param n number of responses
   */
  public void found(String report, String area, BigDecimal score, BigDecimal target, long n) {
    opening.open(
        new Finding(
            ActionOrigin.SURVEY,
            null,
            opening.policy().departmentFor(area),
            List.of(),
            null,
            Level.NORMAL,
            "原因待查:%s 得 %s 分,目标 %s 分(答卷 %d 份)。"
                .formatted(area, score.toPlainString(), target.toPlainString(), n),
            "按满意度调查分析报告 %s 查明原因,制定并落实纠正和预防措施,下次调查时复核效果。".formatted(report)));
  }
}
