package org.kehu.customer.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.Cost;
import org.kehu.customer.project.Figures;
import org.kehu.customer.project.Flag;
import org.kehu.customer.project.ServiceProject;
import org.kehu.customer.project.WorkItem;
import org.kehu.customer.project.WorkKind;
import org.kehu.customer.project.WorkOutcome;
import org.kehu.kit.money.Money;
import org.kehu.kit.money.web.MoneyJson;

/**
 * Cost, time and margin as they are shown (项目控制).
 *
 * @param progress nodes that are done, in percent
 * @param margin gross margin in whole percent, what of the budget is left taken as spent
 */
@Schema(name = "ProjectControl")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ControlView(
    List<Flag> flags,
    int progress,
    @Nullable MoneyJson budget,
    @Nullable Integer marginTarget,
    @Nullable Integer margin,
    MoneyJson cost,
    MoneyJson collected,
    List<WorkView> work,
    List<CostView> costs) {

  /** A piece of work (工作与时间节点). */
  @Schema(name = "ProjectWork")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WorkView(
      String id,
      WorkKind kind,
      String what,
      String responsibleId,
      LocalDate dueOn,
      boolean overdue,
      @Nullable WorkOutcome outcome,
      @Nullable String note,
      @Nullable MoneyJson collected,
      @Nullable Instant settledAt,
      @Nullable String settledBy) {

    static WorkView of(WorkItem one, LocalDate today) {
      WorkItem.Settlement how = one.settlement();
      return new WorkView(
          one.id(),
          one.kind(),
          one.what(),
          one.responsibleId(),
          one.dueOn(),
          one.isOverdueOn(today),
          how == null ? null : how.outcome(),
          how == null ? null : how.note(),
          how == null ? null : MoneyJson.of(how.collected()),
          how == null ? null : how.at(),
          how == null ? null : how.by());
    }
  }

  /** Something that it cost (成本). */
  @Schema(name = "ProjectCost")
  record CostView(
      String reference, String what, MoneyJson amount, LocalDate on, Instant at, String by) {

    static CostView of(Cost one) {
      return new CostView(
          one.reference(), one.what(), money(one.amount()), one.on(), one.at(), one.by());
    }
  }

  static ControlView of(ServiceProject project, LocalDate today) {
    Optional<Figures> figures = project.figures();
    return new ControlView(
        project.flags(),
        project.works().progress(),
        figures.map(one -> money(one.budget())).orElse(null),
        figures.map(Figures::marginTarget).orElse(null),
        figures.map(Figures::margin).orElse(null),
        money(project.costs().total()),
        money(project.works().collected()),
        project.works().all().stream().map(one -> WorkView.of(one, today)).toList(),
        project.costs().all().stream().map(CostView::of).toList());
  }

  private static MoneyJson money(Money amount) {
    return Objects.requireNonNull(MoneyJson.of(amount));
  }
}
