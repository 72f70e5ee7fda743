package org.kehu.customer.export.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.export.AskExport;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerSearch;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.Tier;
import org.kehu.kit.exchange.TableFormat;
import org.kehu.kit.ids.Ids;

/** Bodies of the commands on exports. */
final class ExportRequests {

  private ExportRequests() {}

  /** Customer files are wanted as a table (申请导出客户档案). */
  @Schema(
      name = "AskExport",
      example =
          """
          {"format": "XLSX", "purpose": "2026 年度客户回访名单", "region": "广东", "grade": "A"}
          """)
  record Ask(
      @NotNull TableFormat format,
      @NotBlank @Size(max = 200) String purpose,
      @Nullable CustomerKind kind,
      @Nullable CustomerStatus status,
      @Nullable Grade grade,
      @Nullable Tier tier,
      @Nullable @Size(max = 64) String owner,
      @Nullable @Size(max = 64) String department,
      @Nullable @Size(max = 50) String region,
      @Nullable @Size(max = 50) String industry,
      Market.@Nullable Size size,
      Cooperation.@Nullable Intention intention,
      Cooperation.@Nullable Relation relation,
      Cooperation.@Nullable Dealing dealing,
      Cooperation.@Nullable Reach reach,
      @Nullable @Size(max = 50) String nature,
      @Nullable
          @Size(min = 1, max = 500)
          @Schema(description = "Conditions on custom fields, as GET /api/v1/customers takes them")
          String custom,
      @Nullable
          @Pattern(regexp = Ids.FORM)
          @Schema(description = "A saved filter (保存的筛选); what is said here besides counts instead")
          String view) {

    AskExport toCommand() {
      CustomerSearch search =
          new CustomerSearch(
              kind,
              status,
              grade,
              tier,
              owner,
              department,
              region,
              industry,
              size,
              intention,
              relation,
              dealing,
              reach,
              nature,
              custom,
              null);
      return new AskExport(search, view, format, purpose.strip());
    }
  }
}
