package org.kehu.visit.rota.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.rota.turn.Hindrance;

/** Bodies of requests about rotas. */
final class RotaRequests {

  private RotaRequests() {}

  @Schema(name = "SetRota", description = "The people of a week (一周接待人员)")
  record Set(
      @Schema(description = "Department whose floor it is; the caller's own unless given")
          @Size(max = 64)
          @Nullable String outletId,
      @Schema(description = "ISO week; the present one unless given", example = "2026-W49")
          @Size(max = 8)
          @Nullable String week,
      @Schema(
              description =
                  "Who takes part. For a first rota in this order; else everybody moves up by one"
                      + " from last week, the first comes last",
              example = "[\"st-han-xiaoshou\",\"st-yang-zongjian\"]")
          @NotEmpty
          @Size(max = 50)
          List<@NotBlank @Size(max = 64) String> staffIds,
      @Schema(description = "Office staff (内勤), who receive where the rules say so") @Size(max = 20)
          @Nullable List<@NotBlank @Size(max = 64) String> officeStaffIds) {}

  @Schema(name = "RotaPeople", description = "Who takes part from now on (调整接待人员)")
  record People(
      @Schema(example = "[\"st-han-xiaoshou\"]") @NotEmpty @Size(max = 50)
          List<@NotBlank @Size(max = 64) String> staffIds,
      @Size(max = 20) @Nullable List<@NotBlank @Size(max = 64) String> officeStaffIds) {}

  @Schema(name = "RotaAway", description = "Somebody is not on the floor (离开)")
  record Away(
      @Schema(description = "The caller unless given; only leaders say it for others")
          @Size(max = 64)
          @Nullable String staffId,
      @Schema(
              description =
                  "PHONE_CALL 接听电话, COMPANY_BUSINESS 公司事务: made up later; PRIVATE 私事: counted;"
                      + " LEAVE 请假: waived (as the rules say)",
              example = "COMPANY_BUSINESS")
          @NotNull
          Hindrance why,
      @Schema(description = "Today unless given", example = "2026-12-02")
          @Nullable LocalDate day) {}

  @Schema(name = "RotaBack", description = "Somebody is back (返回)")
  record Back(
      @Schema(description = "The caller unless given") @Size(max = 64) @Nullable String staffId) {}
}
