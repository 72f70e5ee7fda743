package org.kehu.e2e.generator;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Which grade the shipped policy gives (C-80 to C-84), reckoned here a second time to compare. */
final class Standing {

  private static final Map<String, String> SIZE =
      Map.of("大型", "A", "中型", "B", "小型", "C", "微型", "C");
  private static final Map<String, String> POSITION =
      Map.of("行业龙头", "A", "影响力较大", "A", "实力较强", "B", "一般", "C");
  private static final Map<String, String> INTENTION =
      Map.of("强烈", "A", "有一定意向", "B", "一般", "C", "不明确", "D");
  private static final Map<String, String> POTENTIAL =
      Map.of("高", "A", "有一定潜力", "B", "有待观察", "C", "较小", "D");

  private Standing() {}

  /**
   * The lowest of standing, intention and potential; standing is the better of size and position.
   */
  static String grade(Draft draft) {
    String intention = INTENTION.getOrDefault(draft.cell("合作意向"), "D");
    String potential = POTENTIAL.getOrDefault(draft.cell("合作潜力"), "C");
    if (draft.cell("客户类型").equals("个人")) {
      return Collections.max(List.of(intention, potential));
    }
    return Collections.max(List.of(standing(draft), intention, potential));
  }

  private static String standing(Draft draft) {
    String size = SIZE.getOrDefault(draft.cell("企业规模"), "");
    String position = POSITION.getOrDefault(draft.cell("行业地位"), "");
    if (size.isEmpty() && position.isEmpty()) {
      return "C";
    }
    if (size.isEmpty() || position.isEmpty()) {
      return size + position;
    }
    return Collections.min(List.of(size, position));
  }
}
