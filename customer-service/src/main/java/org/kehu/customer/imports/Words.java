package org.kehu.customer.imports;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Cooperation.Dealing;
import org.kehu.customer.file.Cooperation.Intention;
import org.kehu.customer.file.Cooperation.Potential;
import org.kehu.customer.file.Cooperation.Reach;
import org.kehu.customer.file.Cooperation.Relation;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Lead.Source;
import org.kehu.customer.file.Market.IndustryPosition;
import org.kehu.customer.file.Market.PaymentCredit;
import org.kehu.customer.file.Market.ProfitRate;
import org.kehu.customer.file.Market.Size;
import org.kehu.customer.file.PersonalData.Gender;

/**
 * The Chinese words for a list of codes, as people write them in a spreadsheet; the code itself is
 * understood too.
 */
public record Words<E extends Enum<E>>(
    Map<String, E> meanings, Map<E, String> words, List<String> shown) {

  public static final Words<CustomerKind> KINDS =
      words(CustomerKind.class)
          .is(CustomerKind.ENTERPRISE, "企业", "企业客户", "单位", "公司")
          .is(CustomerKind.INDIVIDUAL, "个人", "个人客户", "自然人")
          .build();

  public static final Words<Size> SIZES =
      words(Size.class)
          .is(Size.LARGE, "大型", "大", "大型企业")
          .is(Size.MEDIUM, "中型", "中", "中型企业")
          .is(Size.SMALL, "小型", "小", "小型企业")
          .is(Size.MICRO, "微型", "微", "微型企业", "小微")
          .build();

  public static final Words<IndustryPosition> POSITIONS =
      words(IndustryPosition.class)
          .is(IndustryPosition.LEADER, "行业龙头", "龙头", "龙头企业", "行业龙头企业")
          .is(IndustryPosition.INFLUENTIAL, "影响力较大", "较大影响力", "具有较大影响力", "有影响力")
          .is(IndustryPosition.STRONG, "实力较强", "较强", "有一定实力", "具有一定实力")
          .is(IndustryPosition.ORDINARY, "一般", "普通")
          .build();

  public static final Words<Intention> INTENTIONS =
      words(Intention.class)
          .is(Intention.STRONG, "强烈", "强", "高", "意向强烈")
          .is(Intention.SOME, "有一定意向", "有意向", "较强", "中", "有一定的合作意向")
          .is(Intention.ORDINARY, "一般", "普通")
          .is(Intention.UNCLEAR, "不明确", "不明", "弱", "低", "无")
          .build();

  public static final Words<Potential> POTENTIALS =
      words(Potential.class)
          .is(Potential.HIGH, "高", "大", "潜力大", "较高")
          .is(Potential.SOME, "有一定潜力", "较大", "中", "中等")
          .is(Potential.TO_BE_OBSERVED, "有待观察", "待观察", "有待进一步观察", "一般")
          .is(Potential.SMALL, "较小", "小", "低")
          .build();

  public static final Words<Relation> RELATIONS =
      words(Relation.class)
          .is(Relation.SUPPLIER, "供给商", "供应商", "供货商")
          .is(Relation.DISTRIBUTOR, "经销商", "分销商")
          .is(Relation.KEY, "重点客户", "重点")
          .is(Relation.BRAND, "品牌客户", "品牌")
          .build();

  public static final Words<Dealing> DEALINGS =
      words(Dealing.class)
          .is(Dealing.DIRECT, "直接", "直接客户")
          .is(Dealing.INDIRECT, "间接", "间接客户")
          .build();

  public static final Words<Reach> REACHES =
      words(Reach.class)
          .is(Reach.DOMESTIC, "国内", "国内市场")
          .is(Reach.INTERNATIONAL, "国际", "国际市场", "国外")
          .build();

  public static final Words<ProfitRate> PROFITS =
      words(ProfitRate.class)
          .is(ProfitRate.HIGH, "高", "较高")
          .is(ProfitRate.MEDIUM, "中", "一般")
          .is(ProfitRate.LOW, "低", "较低")
          .build();

  public static final Words<PaymentCredit> PAYMENT_CREDITS =
      words(PaymentCredit.class)
          .is(PaymentCredit.GOOD, "好", "良好", "优")
          .is(PaymentCredit.FAIR, "较好", "一般", "中")
          .is(PaymentCredit.POOR, "差", "较差")
          .build();

  public static final Words<Gender> GENDERS =
      words(Gender.class)
          .is(Gender.MALE, "男", "先生")
          .is(Gender.FEMALE, "女", "女士")
          .is(Gender.UNKNOWN, "未知", "保密")
          .build();

  public static final Words<CustomerStatus> STATUSES =
      words(CustomerStatus.class)
          .is(CustomerStatus.POTENTIAL, "潜在", "潜在客户", "未合作", "未合作客户")
          .is(CustomerStatus.COOPERATING, "已合作", "合作中", "已合作客户", "老客户")
          .build();

  public static final Words<Source> SOURCES =
      words(Source.class)
          .is(Source.MARKET_RESEARCH, "市场调研", "展会", "行业报告", "研讨会")
          .is(Source.NETWORK, "网络平台", "网络", "搜索引擎", "社交媒体")
          .is(Source.PARTNER, "合作伙伴推荐", "合作伙伴", "行业协会")
          .is(Source.EMPLOYEE, "内部员工推荐", "员工推荐")
          .is(Source.EXISTING_CUSTOMER, "老客户介绍", "客户介绍", "转介绍")
          .is(Source.WALK_IN, "来访来电", "来访", "来电")
          .is(Source.ERP, "企业资源系统", "ERP")
          .is(Source.OTHER, "其他", "其它")
          .build();

  /** What a cell means. */
  Optional<E> meaning(String cell) {
    return Optional.ofNullable(meanings.get(fold(cell)));
  }

  /** The word for a code, as a table shows it; nothing for none. */
  public @Nullable String word(@Nullable E code) {
    return code == null ? null : words.getOrDefault(code, code.name());
  }

  /** The words to use, for people. */
  String choices() {
    return String.join("、", shown);
  }

  private static String fold(String cell) {
    return Normalizer.normalize(cell, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Builder<E> words(Class<E> type) {
    return new Builder<>(type);
  }

  private static final class Builder<E extends Enum<E>> {

    private final Map<String, E> meanings = new LinkedHashMap<>();
    private final Map<E, String> words = new LinkedHashMap<>();
    private final List<String> shown = new java.util.ArrayList<>();

    Builder(Class<E> type) {
      for (E code : type.getEnumConstants()) {
        meanings.put(code.name(), code);
      }
    }

    Builder<E> is(E code, String... spellings) {
      shown.add(spellings[0]);
      words.put(code, spellings[0]);
      for (String word : spellings) {
        meanings.put(fold(word), code);
      }
      return this;
    }

    Words<E> build() {
      return new Words<>(Map.copyOf(meanings), Map.copyOf(words), List.copyOf(shown));
    }
  }
}
