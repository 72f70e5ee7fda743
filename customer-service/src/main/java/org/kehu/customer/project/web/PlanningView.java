package org.kehu.customer.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.project.CooperationPlan;
import org.kehu.customer.project.CustomerWord;
import org.kehu.customer.project.Milestone;
import org.kehu.customer.project.PlanTerms;
import org.kehu.customer.project.Planning;
import org.kehu.customer.project.ServiceContent;
import org.kehu.kit.money.web.MoneyJson;

/** Needs and plans as they are shown (需求与方案). */
@Schema(name = "ProjectPlanning")
record PlanningView(List<NeedView> needs, List<PlanView> plans) {

  /** A need (需求). */
  @Schema(name = "ProjectNeedView")
  record NeedView(ServiceContent content, String what, String staffId) {}

  /** One version, oldest first (方案版本). */
  @Schema(name = "ProjectPlan")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PlanView(
      int version,
      List<ServiceContent> contents,
      String solution,
      MoneyJson price,
      MoneyJson budget,
      int marginTarget,
      List<MilestoneView> milestones,
      Instant at,
      String by,
      @Nullable Boolean confirmed,
      @Nullable LocalDate answeredOn,
      @Nullable String note) {

    static PlanView of(CooperationPlan plan) {
      PlanTerms terms = plan.terms();
      CustomerWord word = plan.word();
      return new PlanView(
          plan.version(),
          terms.contents(),
          terms.solution(),
          Objects.requireNonNull(MoneyJson.of(terms.price())),
          Objects.requireNonNull(MoneyJson.of(terms.budget())),
          terms.marginTarget(),
          terms.milestones().stream().map(MilestoneView::of).toList(),
          plan.at(),
          plan.by(),
          word == null ? null : word.confirmed(),
          word == null ? null : word.on(),
          word == null ? null : word.note());
    }
  }

  /** A node (时间节点). */
  @Schema(name = "ProjectMilestoneView")
  record MilestoneView(String what, String responsibleId, LocalDate dueOn) {

    static MilestoneView of(Milestone node) {
      return new MilestoneView(node.what(), node.responsibleId(), node.dueOn());
    }
  }

  static PlanningView of(Planning planning) {
    return new PlanningView(
        planning.needs().stream()
            .map(need -> new NeedView(need.content(), need.what(), need.staffId()))
            .toList(),
        planning.plans().stream().map(PlanView::of).toList());
  }
}
