package org.kehu.visit.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.project.OpenProject;
import org.kehu.visit.project.ProjectText;

/** Bodies of requests about customers' projects. */
final class ProjectRequests {

  private ProjectRequests() {}

  @Schema(name = "OpenCustomerProject", description = "A project for a customer (登记客户项目)")
  record Open(
      @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") @NotBlank @Size(max = 64)
          String customerId,
      @Schema(example = "二号车间空气质量年度检测") @NotBlank @Size(max = 200) String name,
      @Schema(description = "Staff id of who revisits for it; whoever has the customer if absent")
          @Size(max = 64)
          @Nullable String ownerId,
      @Schema(example = "合同约定每季度一次，报告须附英文版") @Size(max = 4000) @Nullable String notes,
      @Schema(description = "When work began", example = "2026-09-01") @NotNull LocalDate startedOn,
      @Schema(description = "When it was delivered; absent while it runs", example = "2026-11-20")
          @Nullable LocalDate deliveredOn) {

    OpenProject command() {
      return new OpenProject(
          customerId, new ProjectText(name, ownerId, notes), startedOn, deliveredOn);
    }
  }

  @Schema(name = "EditCustomerProject", description = "What may be edited of a project")
  record Edit(
      @Schema(example = "二号车间空气质量年度检测") @NotBlank @Size(max = 200) String name,
      @Size(max = 64) @Nullable String ownerId,
      @Size(max = 4000) @Nullable String notes) {

    static Edit of(ProjectText text) {
      return new Edit(text.name(), text.ownerId(), text.notes());
    }

    ProjectText value() {
      return new ProjectText(name, ownerId, notes);
    }
  }

  @Schema(name = "DeliverCustomerProject", description = "It was delivered (项目交付)")
  record Deliver(
      @Schema(description = "Today unless given", example = "2026-11-20") @Nullable LocalDate on) {}

  @Schema(name = "CloseCustomerProject", description = "It is revisited no more (结束回访)")
  record Close(@Schema(example = "设备已报废，客户确认不再需要回访") @NotBlank @Size(max = 1000) String reason) {}
}
