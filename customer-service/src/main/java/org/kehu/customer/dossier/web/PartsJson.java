package org.kehu.customer.dossier.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.dossier.Background;
import org.kehu.customer.dossier.BusinessState;
import org.kehu.customer.dossier.ChannelProfile;
import org.kehu.customer.dossier.Characteristics;
import org.kehu.customer.dossier.Needs;
import org.kehu.customer.dossier.Relationship;
import org.kehu.customer.dossier.TradingState;
import org.kehu.customer.file.Tidy;

/**
 * The parts of a dossier that hold nothing of persons, as they are sent and shown; what is absent
 * is not known.
 */
final class PartsJson {

  private PartsJson() {}

  /** 客户特征. */
  @Schema(
      name = "Characteristics",
      example =
          """
          {"serviceArea": "华南", "salesCapability": "自有 30 人销售团队", "growthPotential": "新能源产线扩建中"}\
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CharacteristicsJson(
      @Nullable @Size(max = 500) String serviceArea,
      @Nullable @Size(max = 1000) String salesCapability,
      @Nullable @Size(max = 1000) String growthPotential,
      @Nullable @Size(max = 1000) String culture,
      @Nullable @Size(max = 1000) String policy,
      @Nullable @Size(max = 200) String salesVolume,
      @Nullable @Size(max = 1000) String management) {

    Characteristics toPart() {
      return new Characteristics(
          Tidy.text(serviceArea),
          Tidy.text(salesCapability),
          Tidy.text(growthPotential),
          Tidy.text(culture),
          Tidy.text(policy),
          Tidy.text(salesVolume),
          Tidy.text(management));
    }

    static @Nullable CharacteristicsJson of(@Nullable Characteristics part) {
      return part == null
          ? null
          : new CharacteristicsJson(
              part.serviceArea(),
              part.salesCapability(),
              part.growthPotential(),
              part.culture(),
              part.policy(),
              part.salesVolume(),
              part.management());
    }
  }

  /** 业务状况. */
  @Schema(
      name = "BusinessState",
      example =
          """
          {"performance": "近三年销售额年均增长 12%", "attitude": "合作意愿强"}\
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BusinessStateJson(
      @Nullable @Size(max = 2000) String performance,
      @Nullable @Size(max = 1000) String people,
      @Nullable @Size(max = 1000) String competitors,
      @Nullable @Size(max = 1000) String contacts,
      @Nullable @Size(max = 1000) String attitude) {

    BusinessState toPart() {
      return new BusinessState(
          Tidy.text(performance),
          Tidy.text(people),
          Tidy.text(competitors),
          Tidy.text(contacts),
          Tidy.text(attitude));
    }

    static @Nullable BusinessStateJson of(@Nullable BusinessState part) {
      return part == null
          ? null
          : new BusinessStateJson(
              part.performance(),
              part.people(),
              part.competitors(),
              part.contacts(),
              part.attitude());
    }
  }

  /** 交易活动现状. */
  @Schema(
      name = "TradingState",
      example =
          """
          {"problems": "旺季备货不足", "measures": "按季度滚动预测", "terms": "月结 30 天"}\
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TradingStateJson(
      @Nullable @Size(max = 1000) String salesActivity,
      @Nullable @Size(max = 1000) String problems,
      @Nullable @Size(max = 1000) String strengths,
      @Nullable @Size(max = 1000) String measures,
      @Nullable @Size(max = 1000) String reputation,
      @Nullable @Size(max = 1000) String credit,
      @Nullable @Size(max = 1000) String terms) {

    TradingState toPart() {
      return new TradingState(
          Tidy.text(salesActivity),
          Tidy.text(problems),
          Tidy.text(strengths),
          Tidy.text(measures),
          Tidy.text(reputation),
          Tidy.text(credit),
          Tidy.text(terms));
    }

    static @Nullable TradingStateJson of(@Nullable TradingState part) {
      return part == null
          ? null
          : new TradingStateJson(
              part.salesActivity(),
              part.problems(),
              part.strengths(),
              part.measures(),
              part.reputation(),
              part.credit(),
              part.terms());
    }
  }

  /** 需求信息. */
  @Schema(
      name = "Needs",
      example =
          """
          {"interests": "能耗监测", "concerns": "交付周期", "expectations": "2027 年一季度上线"}\
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NeedsJson(
      @Nullable @Size(max = 2000) String survey,
      @Nullable @Size(max = 2000) String feedback,
      @Nullable @Size(max = 1000) String interests,
      @Nullable @Size(max = 1000) String concerns,
      @Nullable @Size(max = 1000) String expectations) {

    Needs toPart() {
      return new Needs(
          Tidy.text(survey),
          Tidy.text(feedback),
          Tidy.text(interests),
          Tidy.text(concerns),
          Tidy.text(expectations));
    }

    static @Nullable NeedsJson of(@Nullable Needs part) {
      return part == null
          ? null
          : new NeedsJson(
              part.survey(),
              part.feedback(),
              part.interests(),
              part.concerns(),
              part.expectations());
    }
  }

  /** 背景信息. */
  @Schema(
      name = "Background",
      example =
          """
          {"history": "2003 年成立，2015 年迁入工业园", "position": "省内前三",
           "industry": "智能控制器需求年增约一成"}\
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BackgroundJson(
      @Nullable @Size(max = 2000) String history,
      @Nullable @Size(max = 1000) String position,
      @Nullable @Size(max = 2000) String operation,
      @Nullable @Size(max = 2000) String industry) {

    Background toPart() {
      return new Background(
          Tidy.text(history), Tidy.text(position), Tidy.text(operation), Tidy.text(industry));
    }

    static @Nullable BackgroundJson of(@Nullable Background part) {
      return part == null
          ? null
          : new BackgroundJson(part.history(), part.position(), part.operation(), part.industry());
    }
  }

  /** 客户关系: how close, and what was done to keep it. */
  @Schema(
      name = "Relationship",
      example =
          """
          {"level": "CLOSE", "maintenance": [{"on": "2026-10-12", "what": "厂庆到访"}]}\
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RelationshipJson(
      Relationship.@Nullable Closeness level,
      @NotNull @Size(max = 50) List<@Valid @NotNull CareJson> maintenance) {

    Relationship toPart() {
      return new Relationship(level, maintenance.stream().map(CareJson::toCare).toList());
    }

    static @Nullable RelationshipJson of(@Nullable Relationship part) {
      return part == null
          ? null
          : new RelationshipJson(
              part.level(), part.maintenance().stream().map(CareJson::of).toList());
    }
  }

  /** Something that was done for the relationship. */
  @Schema(name = "RelationshipCare")
  record CareJson(@NotNull LocalDate on, @NotBlank @Size(max = 500) String what) {

    Relationship.Care toCare() {
      return new Relationship.Care(on, what.strip());
    }

    static CareJson of(Relationship.Care care) {
      return new CareJson(care.on(), care.what());
    }
  }

  /** 经销商及重点、品牌客户资料. */
  @Schema(
      name = "ChannelProfile",
      example =
          """
          {"nature": "一级经销商", "since": 2018, "brands": ["华能", "海川"], "finance": "现金流稳定"}\
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChannelJson(
      @Nullable @Size(max = 100) String nature,
      @Nullable @Min(1949) @Max(2200) Integer since,
      @NotNull @Size(max = 50)
          List<@NotBlank @Size(max = 60) @Pattern(regexp = "\\S.*") String> brands,
      @Nullable @Size(max = 1000) String credit,
      @Nullable @Size(max = 1000) String finance,
      @Nullable @Size(max = 1000) String staff) {

    ChannelProfile toPart() {
      return new ChannelProfile(
          Tidy.text(nature),
          since,
          brands,
          Tidy.text(credit),
          Tidy.text(finance),
          Tidy.text(staff));
    }

    static @Nullable ChannelJson of(@Nullable ChannelProfile part) {
      return part == null
          ? null
          : new ChannelJson(
              part.nature(),
              part.since(),
              part.brands(),
              part.credit(),
              part.finance(),
              part.staff());
    }
  }
}
