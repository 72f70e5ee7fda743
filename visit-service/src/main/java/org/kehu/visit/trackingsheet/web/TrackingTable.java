package org.kehu.visit.trackingsheet.web;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.exchange.TableWriter;
import org.kehu.visit.customer.KnownCustomer;
import org.kehu.visit.followup.Closing;
import org.kehu.visit.followup.FollowUp;
import org.kehu.visit.followup.FollowUpRecord;
import org.kehu.visit.trackingsheet.TrackingRow;
import org.kehu.visit.visit.Conduct;
import org.kehu.visit.visit.NextStep;
import org.kehu.visit.visit.Summary;
import org.kehu.visit.visit.Visit;

/**
 * The tracking sheet as people keep it (客户拜访跟踪表, F-09): a row a visit, what followed from it in its
 * last cells.
 *
 * @param names a person's name by staff id
 */
record TrackingTable(TableWriter table, ZoneId zone, UnaryOperator<String> names) {

  private static final List<String> TITLES =
      List.of(
          "拜访编号", "状态", "客户编号", "客户名称", "负责人", "拜访人员", "拜访目的", "计划时间", "到访时间", "拜访内容", "客户反馈",
          "拜访总结", "合作意向", "市场信息", "竞争对手信息", "下一步工作", "下一步负责人", "完成期限", "跟进情况");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  void write(Iterator<TrackingRow> rows) throws IOException {
    table.write(TITLES);
    while (rows.hasNext()) {
      table.write(cells(rows.next()));
    }
  }

  private List<String> cells(TrackingRow row) {
    List<String> cells = new ArrayList<>(plan(row.visit(), row.customer()));
    cells.addAll(result(row.visit()));
    cells.add(row.followUps().stream().map(this::followed).collect(Collectors.joining("\n")));
    return cells;
  }

  private List<String> plan(Visit visit, @Nullable KnownCustomer customer) {
    return List.of(
        visit.number(),
        Words.of(visit.status()),
        customer == null ? "" : customer.number(),
        customer == null ? "" : Words.of(customer.name()),
        names.apply(visit.ownerId()),
        visit.plan().visitors().stream()
            .map(visitor -> names.apply(visitor.staffId()))
            .collect(Collectors.joining("、")),
        Words.of(visit.plan().purpose()),
        time(visit.plannedAt()));
  }

  private List<String> result(Visit visit) {
    Conduct conduct = visit.conduct();
    Summary summary = visit.summary();
    NextStep next = summary == null ? null : summary.nextStep();
    return List.of(
        conduct == null ? "" : time(conduct.arrivedAt()),
        Words.of(visit.plan().content()),
        conduct == null ? "" : Words.of(conduct.feedback()),
        summary == null ? "" : summary.text(),
        summary == null ? "" : Words.of(summary.intention()),
        summary == null ? "" : Words.of(summary.marketNotes()),
        summary == null ? "" : Words.of(summary.competitorNotes()),
        next == null ? "" : next.what(),
        next == null ? "" : names.apply(next.ownerId()),
        next == null ? "" : next.dueOn().toString());
  }

  private String followed(FollowUp followUp) {
    Closing closing = followUp.closing();
    if (closing != null) {
      return followUp.number() + " 已结束：" + closing.outcome();
    }
    List<FollowUpRecord> records = followUp.records();
    return records.isEmpty()
        ? followUp.number() + " 待跟进，期限 " + followUp.task().dueOn()
        : followUp.number()
            + " "
            + time(records.getLast().at())
            + " "
            + records.getLast().content();
  }

  private String time(Instant at) {
    return at.atZone(zone).format(TIME);
  }
}
