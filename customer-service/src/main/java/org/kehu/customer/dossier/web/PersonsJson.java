package org.kehu.customer.dossier.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.dossier.DecisionMaker;
import org.kehu.customer.dossier.DecisionMaking;
import org.kehu.customer.dossier.PropertyProfile;
import org.kehu.customer.file.Tidy;
import org.kehu.kit.crypto.Disclosure;

/**
 * The parts of a dossier that hold data of persons, as they are sent and as far as they are shown.
 */
final class PersonsJson {

  private PersonsJson() {}

  /** 决策者资料: who decides at the customer's, and how. */
  @Schema(
      name = "DecisionMaking",
      example =
          """
          {"purchasing": "年度招标，技术部一票否决", "trend": "向储能扩张",
           "makers": [{"name": "林晓梅", "position": "采购总监", "role": "决策人", "birthday": "1980-05-12",
                       "hobbies": "围棋"}]}
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionMakingJson(
      @Nullable @Size(max = 1000) String purchasing,
      @Nullable @Size(max = 2000) String needs,
      @Nullable @Size(max = 1000) String trend,
      @NotNull @Size(max = 20) List<@Valid @NotNull MakerJson> makers) {

    DecisionMaking toPart() {
      return new DecisionMaking(
          Tidy.text(purchasing),
          Tidy.text(needs),
          Tidy.text(trend),
          makers.stream().map(MakerJson::toMaker).toList());
    }
  }

  /** Somebody who decides for the customer. */
  @Schema(name = "DecisionMaker")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MakerJson(
      @Nullable @Size(max = 50) String name,
      @Nullable @Size(max = 50) String position,
      @Nullable @Size(max = 50) String role,
      @Nullable @Size(max = 30) @Pattern(regexp = "[0-9+() -]{5,30}") String phone,
      @Nullable LocalDate birthday,
      @Nullable @Size(max = 500) String hobbies) {

    DecisionMaker toMaker() {
      return new DecisionMaker(
          Tidy.text(name),
          Tidy.text(position),
          Tidy.text(role),
          Tidy.text(phone),
          birthday == null ? null : birthday.toString(),
          Tidy.text(hobbies));
    }
  }

  /** 决策者资料, persons as far as the reader may see them. */
  @Schema(name = "KnownDecisionMaking")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DecisionMakingView(
      @Nullable String purchasing,
      @Nullable String needs,
      @Nullable String trend,
      List<MakerView> makers) {

    static @Nullable DecisionMakingView of(@Nullable DecisionMaking part, Disclosure persons) {
      return part == null
          ? null
          : new DecisionMakingView(
              part.purchasing(),
              part.needs(),
              part.trend(),
              part.makers().stream().map(maker -> MakerView.of(maker.shown(persons))).toList());
    }
  }

  /** Somebody who decides; masked or absent where the reader may not see it. */
  @Schema(name = "KnownDecisionMaker")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MakerView(
      @Nullable String name,
      @Nullable String position,
      @Nullable String role,
      @Nullable String phone,
      @Nullable String birthday,
      @Nullable String hobbies) {

    static MakerView of(DecisionMaker maker) {
      return new MakerView(
          maker.name(),
          maker.position(),
          maker.role(),
          maker.phone(),
          maker.birthday(),
          maker.hobbies());
    }
  }

  /** 物业客户资料: the twelve items. */
  @Schema(
      name = "PropertyProfile",
      example =
          """
          {"unit": "A 座 1203，建筑面积 128 平方米", "payments": "装修押金 5000 元应付",
           "emergencyContact": "林晓明 13900000001", "repairs": "2026-08 更换水表"}\
          """)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PropertyJson(
      @Nullable @Size(max = 1000) String unit,
      @Nullable @Size(max = 2000) String payments,
      @Nullable @Size(max = 2000) String fitOut,
      @Nullable @Size(max = 1000) String moveIn,
      @Nullable @Size(max = 2000) String supplementary,
      @Nullable @Size(max = 500) String contact,
      @Nullable @Size(max = 500) String emergencyContact,
      @Nullable @Size(max = 2000) String correspondence,
      @Nullable @Size(max = 2000) String violations,
      @Nullable @Size(max = 2000) String repairs,
      @Nullable @Size(max = 2000) String complaints,
      @Nullable @Size(max = 2000) String engineering) {

    PropertyProfile toPart() {
      return new PropertyProfile(
          Tidy.text(unit),
          Tidy.text(payments),
          Tidy.text(fitOut),
          Tidy.text(moveIn),
          Tidy.text(supplementary),
          Tidy.text(contact),
          Tidy.text(emergencyContact),
          Tidy.text(correspondence),
          Tidy.text(violations),
          Tidy.text(repairs),
          Tidy.text(complaints),
          Tidy.text(engineering));
    }

    static @Nullable PropertyJson of(@Nullable PropertyProfile part, Disclosure persons) {
      return part == null ? null : of(part.shown(persons));
    }

    private static PropertyJson of(PropertyProfile part) {
      return new PropertyJson(
          part.unit(),
          part.payments(),
          part.fitOut(),
          part.moveIn(),
          part.supplementary(),
          part.contact(),
          part.emergencyContact(),
          part.correspondence(),
          part.violations(),
          part.repairs(),
          part.complaints(),
          part.engineering());
    }
  }
}
