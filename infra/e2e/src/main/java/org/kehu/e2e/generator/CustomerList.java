package org.kehu.e2e.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.kehu.e2e.generator.Words.Place;

/**
 * Writes the rows of a list: good ones, repeated ones and spoilt ones, in a mix that a seed fixes.
 */
final class CustomerList {

  private static final int DUPLICATES_PERCENT = 8;
  private static final int REJECTED_PERCENT = 6;
  private static final int INDIVIDUALS_PERCENT = 30;

  /** So many seeds in a row make lists that have no customer in common: names and phones differ. */
  private static final int LISTS = 90;

  private final SplittableRandom random;
  private final Set<String> taken = new HashSet<>();
  private final List<Draft> enterprises = new ArrayList<>();
  private final List<Draft> individuals = new ArrayList<>();
  private final int block;
  private final String house;
  private int phones;
  private int spoilt;
  private int repeated;

  CustomerList(long seed) {
    this.random = new SplittableRandom(seed);
    int list = Math.floorMod(seed, LISTS);
    this.block = list + 10;
    this.house = Words.FIRST.get(list % 30) + List.of("", "源", "通").get(list / 30);
  }

  List<Row> rows(int count) {
    List<Row> rows = new ArrayList<>();
    while (rows.size() < count) {
      int dice = random.nextInt(100);
      if (rows.size() > 20 && dice < DUPLICATES_PERCENT) {
        rows.add(duplicate());
      } else if (dice < DUPLICATES_PERCENT + REJECTED_PERCENT) {
        rows.add(rejected());
      } else {
        rows.add(accepted());
      }
    }
    return rows;
  }

  private Row accepted() {
    boolean individual = random.nextInt(100) < INDIVIDUALS_PERCENT;
    Draft draft = individual ? individual() : enterprise();
    (individual ? individuals : enterprises).add(draft);
    return Row.accepted(draft.cells(), Standing.grade(draft), KeyAccount.tier(draft));
  }

  private Draft enterprise() {
    Place place = pick(Words.PLACES);
    int industry = random.nextInt(Words.INDUSTRIES.size());
    String trade = Words.TRADES.get(industry);
    Draft draft =
        new Draft()
            .with("客户类型", "企业")
            .with("客户名称", enterpriseName(place, trade))
            .with("统一社会信用代码", unique(() -> CreditCodes.next(place.division(), random)))
            .with("联系人", person())
            .with("电话", random.nextInt(4) == 0 ? fixedLine(place) : mobile())
            .with(
                "地址",
                place.region() + place.city() + place.district() + random.nextInt(1, 999) + "号")
            .with("地区", place.region())
            .with("行业", Words.INDUSTRIES.get(industry))
            .with("年用量", volume())
            .with("法定代表人", person())
            .with("成立日期", date())
            .with("注册资本", random.nextInt(1, 90) + "00万元")
            .with("企业性质", pick(List.of("民营企业", "国有企业", "外商独资", "合资企业")))
            .with("经营范围", trade + "的研发、生产,销售;\n进出口业务")
            .with("客户状态", pick(List.of("已合作", "已合作", "潜在")))
            .with("客户来源", pick(List.of("市场调研", "网络平台", "老客户介绍", "来访来电")));
    maybe(draft, "行业地位", List.of("行业龙头", "影响力较大", "实力较强", "一般"));
    maybe(draft, "企业规模", List.of("大型", "中型", "小型", "微型"));
    maybe(draft, "合作意向", List.of("强烈", "强烈", "有一定意向", "一般", "不明确"));
    maybe(draft, "合作潜力", List.of("高", "高", "有一定潜力", "有待观察", "较小"));
    maybe(draft, "利润率", List.of("高", "中", "低"));
    maybe(draft, "回款信誉", List.of("好", "较好", "差"));
    return kept(draft);
  }

  /** Who looks after it: one in five the key-account specialist, whose customers are promising. */
  private Draft kept(Draft draft) {
    switch (random.nextInt(5)) {
      case 0 ->
          draft
              .with("负责人", "feng.dakehu")
              .with("客户状态", "已合作")
              .with("企业规模", "大型")
              .with("合作意向", "有一定意向")
              .with("合作潜力", "高")
              .with("年用量", random.nextInt(52, 98) + "万");
      case 1 -> draft.with("负责人", "韩销售");
      case 2 -> draft.with("部门", "大客户部");
      default -> draft.with("部门", "销售部");
    }
    return draft;
  }

  private Draft individual() {
    Place place = pick(Words.PLACES);
    Draft draft =
        new Draft()
            .with("客户类型", "个人")
            .with("客户名称", person())
            .with("电话", mobile())
            .with(
                "地址", unique(() -> place.city() + place.district() + random.nextInt(1, 9999) + "号"))
            .with("地区", place.region())
            .with("年用量", Integer.toString(random.nextInt(1, 60) * 500))
            .with("性别", pick(List.of("男", "女")))
            .with("出生日期", date())
            .with("职业", pick(Words.OCCUPATIONS))
            .with("部门", "销售部");
    maybe(draft, "合作意向", List.of("强烈", "有一定意向", "一般", "不明确"));
    maybe(draft, "合作潜力", List.of("有一定潜力", "有待观察", "较小"));
    return draft;
  }

  private Row duplicate() {
    boolean individual = repeated % 5 == 4 && !individuals.isEmpty();
    Draft again = pick(individual ? individuals : enterprises).copy();
    String name = again.cell("客户名称");
    switch (repeated++ % 5) {
      case 0 -> again.with("年用量", again.cell("年用量"));
      case 1 -> onlyByName(again).with("客户名称", fullWidth(name));
      case 2 -> onlyByName(again).with("客户名称", otherLegalForm(name));
      case 3 -> onlyByName(again).with("客户名称", "  " + name.replace("(", " (") + "　");
      default -> again.with("电话", spaced(again.cell("电话"))).with("地址", "地址已变更" + repeated + "号");
    }
    return Row.duplicate(again.cells());
  }

  private Draft onlyByName(Draft draft) {
    return draft.without("统一社会信用代码").with("电话", mobile());
  }

  private Row rejected() {
    Draft draft = random.nextInt(3) == 0 ? individual() : enterprise();
    boolean individual = draft.cell("客户类型").equals("个人");
    return switch (spoilt++ % 10) {
      case 0 -> spoilt(individual ? enterprise() : draft, "统一社会信用代码", CreditCodes::spoilt);
      case 1 -> spoilt(draft, "客户名称", name -> "");
      case 2 -> spoilt(draft, "年用量", volume -> "五十万左右");
      case 3 -> spoilt(draft, "电话", phone -> "12345");
      case 4 -> spoilt(draft, "客户类型", kind -> "团体");
      case 5 -> spoilt(individual ? enterprise() : draft, "成立日期", day -> "2021-02-30");
      case 6 -> spoilt(draft, "合作意向", word -> "看心情");
      case 7 -> spoilt(draft, "负责人", who -> "查无此人");
      case 8 -> spoilt(draft, "邮箱", mail -> "没有@邮箱");
      default -> spoilt(draft, "客户类型", kind -> "");
    };
  }

  private static Row spoilt(Draft draft, String column, UnaryOperator<String> spoil) {
    draft.with(column, spoil.apply(draft.cell(column)));
    return Row.rejected(draft.cells(), column);
  }

  private String enterpriseName(Place place, String trade) {
    return unique(() -> {
      String core = pick(Words.FIRST) + pick(Words.SECOND) + house + trade;
      String form = pick(Words.LEGAL_FORMS);
      return switch (random.nextInt(5)) {
        case 0 -> core + "(" + place.city() + ")" + form;
        case 1 -> "KH" + random.nextInt(100, 999) + core + form;
        default -> place.city() + (random.nextBoolean() ? "市" : "") + core + form;
      };
    });
  }

  /**
   * Names are one customer's only, legal form and brackets aside, as the duplicate check sees them.
   */
  private String unique(java.util.function.Supplier<String> maker) {
    while (true) {
      String made = maker.get();
      String bare =
          made.replaceAll("(股份|有限|责任|公司)", "").replaceAll("[()\\s]", "").toLowerCase(Locale.ROOT);
      if (taken.add(bare)) {
        return made;
      }
    }
  }

  private String person() {
    return pick(Words.SURNAMES) + pick(Words.GIVEN);
  }

  private String mobile() {
    String prefix = List.of("138", "139", "150", "186").get(phones % 4);
    return prefix + block + String.format(Locale.ROOT, "%06d", 100_000 + phones++);
  }

  private String fixedLine(Place place) {
    int digits = place.area().length() == 3 ? 8 : 7;
    String line =
        "6" + String.format(Locale.ROOT, "%0" + (digits - 1) + "d", block * 10_000 + phones++);
    return place.area() + "-" + line;
  }

  private String volume() {
    return switch (random.nextInt(5)) {
      case 0 -> random.nextInt(1, 90) + "万";
      case 1 -> "¥" + random.nextInt(10, 99) + "," + random.nextInt(100, 999) + ".50";
      case 2 ->
          random.nextInt(1, 9) + "," + random.nextInt(100, 999) + "," + random.nextInt(100, 999);
      case 3 -> "";
      default -> Integer.toString(random.nextInt(5, 900) * 1000);
    };
  }

  private String date() {
    return String.format(
        Locale.ROOT,
        random.nextBoolean() ? "%d-%02d-%02d" : "%d/%d/%d",
        random.nextInt(1965, 2005),
        random.nextInt(1, 13),
        random.nextInt(1, 29));
  }

  private void maybe(Draft draft, String column, List<String> words) {
    if (random.nextInt(6) > 0) {
      draft.with(column, pick(words));
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String otherLegalForm(String name) {
    return name.endsWith("有限责任公司")
        ? name.replace("有限责任公司", "有限公司")
        : name.endsWith("股份有限公司")
            ? name.replace("股份有限公司", "有限责任公司")
            : name.replace("有限公司", "有限责任公司");
  }

  /** ASCII letters, digits and brackets as full-width characters (全角). */
  private static String fullWidth(String name) {
    StringBuilder wide = new StringBuilder();
    name.codePoints()
        .map(letter -> letter > 0x20 && letter < 0x7F ? letter + 0xFEE0 : letter)
        .forEach(wide::appendCodePoint);
    return wide.toString();
  }

  private static String spaced(String phone) {
    return phone.length() == 11
        ? "+86 " + phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7)
        : phone;
  }
}
