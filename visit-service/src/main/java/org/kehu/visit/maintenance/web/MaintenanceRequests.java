package org.kehu.visit.maintenance.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.visit.maintenance.ContactChannel;
import org.kehu.visit.maintenance.MaintenanceKind;
import org.kehu.visit.maintenance.MaintenanceText;
import org.kehu.visit.maintenance.RecordMaintenance;

/** Bodies of requests about the maintenance of relations. */
final class MaintenanceRequests {

  private MaintenanceRequests() {}

  @Schema(name = "RecordMaintenance", description = "What was done for the relation (客户关系维护记录)")
  record Take(
      @Schema(example = "0199f1c2-7a30-7c11-9d5e-2f4b8a6c1d20") @NotBlank @Size(max = 64)
          String customerId,
      @Schema(description = "DAILY_CONTACT 日常联系, EXCHANGE 交流互动, CARE 客户关怀, SUPPORT 业务支持, OTHER 其他")
          @NotNull
          MaintenanceKind kind,
      @Schema(description = "Code of a way of contact, as /channels lists them", example = "PHONE")
          @NotNull
          @Pattern(regexp = ContactChannel.CODE)
          String channel,
      @Schema(description = "When it was; absent for now") @Nullable Instant at,
      @Schema(example = "电话问候，了解新产线投产进度") @NotBlank @Size(max = 4000) String content,
      @Schema(example = "投产推迟一个月，检测计划顺延") @Size(max = 4000) @Nullable String feedback) {

    RecordMaintenance command() {
      return new RecordMaintenance(customerId, kind, channel, at, words(content, feedback));
    }
  }

  @Schema(name = "CorrectMaintenance", description = "Other words, and why (更正记录)")
  record Correct(
      @Schema(example = "电话问候，了解新产线投产进度及检测计划") @NotBlank @Size(max = 4000) String content,
      @Schema(example = "投产推迟两个月") @Size(max = 4000) @Nullable String feedback,
      @Schema(example = "客户更正了投产时间") @NotBlank @Size(max = 500) String reason) {

    MaintenanceText text() {
      return words(content, feedback);
    }
  }

  @Schema(name = "CheckMaintenance", description = "The responsible department has checked it (核查)")
  record Check(@Schema(example = "记录完整") @Size(max = 1000) @Nullable String remark) {}

  private static MaintenanceText words(String content, @Nullable String feedback) {
    return new MaintenanceText(content.strip(), feedback == null ? null : feedback.strip());
  }
}
