package org.kehu.visit.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.project.CustomerProject;
import org.kehu.visit.project.ProjectStatus;

/** A customer's project as callers see it. */
@Schema(name = "CustomerProject", description = "A project for a customer (客户项目)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectView(
    @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") String id,
    @Schema(example = "XM-20261128-0001") String number,
    String customerId,
    @Schema(example = "二号车间空气质量年度检测") String name,
    @Schema(description = "RUNNING 实施中, DELIVERED 已交付, CLOSED 已结束回访") ProjectStatus status,
    @Schema(description = "Who revisits for it; absent for whoever has the customer")
        @Nullable String ownerId,
    @Nullable String notes,
    @Schema(example = "2026-09-01") LocalDate startedOn,
    @Schema(example = "2026-11-20") @Nullable LocalDate deliveredOn,
    @Nullable String closedBecause,
    String departmentId,
    String level,
    Instant createdAt,
    Instant changedAt,
    long version) {

  static ProjectView of(CustomerProject project) {
    return new ProjectView(
        project.id(),
        project.number(),
        project.customerId(),
        project.text().name(),
        project.status(),
        project.ownerId(),
        project.text().notes(),
        project.startedOn(),
        project.deliveredOn(),
        project.closedBecause(),
        project.departmentId(),
        project.level().name(),
        project.createdAt(),
        project.changedAt(),
        project.version());
  }
}
