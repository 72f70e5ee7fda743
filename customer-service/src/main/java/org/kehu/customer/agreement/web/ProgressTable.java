package org.kehu.customer.agreement.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.kehu.customer.agreement.Agreement;
import org.kehu.customer.agreement.Progress;
import org.kehu.customer.agreement.WorkItem;
import org.kehu.kit.exchange.TableWriter;

/** The progress table as people keep it (合作项目进度跟踪表, F-18): a row a task. */
final class ProgressTable {

  private static final List<String> TITLES =
      List.of("协议编号", "任务", "责任部门", "责任人", "完成期限", "进度(%)", "最近进展", "存在问题", "登记人");

  private ProgressTable() {}

  static void write(Agreement agreement, TableWriter table) throws IOException {
    table.write(TITLES);
    for (WorkItem item : agreement.execution().work()) {
      table.write(row(agreement, item));
    }
  }

  private static List<String> row(Agreement agreement, WorkItem item) {
    Progress latest = item.latest();
    return List.of(
        agreement.number(),
        item.title(),
        item.departmentId(),
        Objects.requireNonNullElse(item.staffId(), ""),
        item.dueOn().toString(),
        Integer.toString(item.percent()),
        latest == null ? "" : Objects.requireNonNullElse(latest.note(), ""),
        latest == null ? "" : Objects.requireNonNullElse(latest.problem(), ""),
        latest == null ? "" : latest.by());
  }
}
