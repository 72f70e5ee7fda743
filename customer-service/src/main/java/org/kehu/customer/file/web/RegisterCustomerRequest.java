package org.kehu.customer.file.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Lead;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.RegisterCustomer;
import org.kehu.kit.access.Level;
import org.kehu.kit.money.web.MoneyJson;

/**
 * Opens a file; only {@code kind} and {@code name} are needed, the rest counts towards
 * completeness.
 */
@Schema(
    name = "RegisterCustomer",
    example =
        """
        {"kind": "ENTERPRISE", "name": "深圳市华信电子有限公司", "region": "广东", "industry": "电子", \
        "size": "LARGE", "intention": "STRONG", "potential": "HIGH", \
        "relation": "KEY", "dealing": "DIRECT", "reach": "DOMESTIC", \
        "yearlyVolume": {"amount": "520000.00", "currency": "CNY"}, \
        "contact": {"person": "陈晓明", "phone": "13800138000"}}\
        """)
public record RegisterCustomerRequest(
    @NotNull CustomerKind kind,
    @Nullable CustomerStatus status,
    @Nullable @Size(max = 64) @Pattern(regexp = Patterns.ID) @Schema(example = "st-feng-dakehu")
        String ownerId,
    @Nullable @Size(max = 64) @Pattern(regexp = Patterns.ID) @Schema(example = "key-accounts")
        String departmentId,
    @Nullable Level level,
    @NotBlank @Size(max = 100) @Schema(example = "深圳市华信电子有限公司") String name,
    @Nullable @Valid ContactJson contact,
    @Nullable @Valid EnterpriseJson enterprise,
    @Nullable @Valid IndividualJson individual,
    @Nullable @Size(max = 50) @Schema(description = "行业", example = "电子") String industry,
    Market.@Nullable IndustryPosition industryPosition,
    Market.@Nullable Size size,
    @Nullable @Size(max = 50) @Schema(description = "地区", example = "广东") String region,
    @Nullable @Valid @Schema(description = "年用量") MoneyJson yearlyVolume,
    Market.@Nullable ProfitRate profitRate,
    Market.@Nullable PaymentCredit paymentCredit,
    Cooperation.@Nullable Intention intention,
    Cooperation.@Nullable Potential potential,
    Cooperation.@Nullable Relation relation,
    Cooperation.@Nullable Dealing dealing,
    Cooperation.@Nullable Reach reach,
    Lead.@Nullable Source source,
    @Nullable @Size(max = 200) String sourceDetail,
    @Nullable
        @Size(max = 200)
        @Schema(
            description = "Custom fields by code (自定义字段), as the catalogue has them",
            example = "{\"fleetSize\": 120}")
        Map<@Size(max = 40) String, @Nullable Object> custom) {

  /** Shows no name: it may be a person's. */
  @Override
  public String toString() {
    return "RegisterCustomer[" + kind + "]";
  }

  RegisterCustomer toCommand() {
    SectionsJson sections =
        new SectionsJson(
            name,
            contact,
            enterprise,
            individual,
            industry,
            industryPosition,
            size,
            region,
            yearlyVolume,
            profitRate,
            paymentCredit,
            intention,
            potential,
            relation,
            dealing,
            reach,
            source,
            sourceDetail,
            custom);
    return new RegisterCustomer(
        kind,
        sections.toProfile(kind),
        status == null ? CustomerStatus.POTENTIAL : status,
        ownerId,
        departmentId,
        level == null ? Level.NORMAL : level);
  }
}
