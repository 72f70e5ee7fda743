package org.kehu.customer.imports;

import java.util.Random;
import org.kehu.customer.file.CreditCode;

/** Customer files as a spreadsheet would write them: good rows, bad rows and duplicates by seed. */
final class Sheet {

  private static final String HEADER = "客户类型,客户名称,统一社会信用代码,联系人,电话,地区,行业,企业规模,合作意向,合作潜力,年用量,负责人\n";
  private static final String[] REGIONS = {"广东", "北京", "上海", "四川"};
  private static final String[] SIZES = {"大型", "中型", "小型"};
  private static final String[] INTENTIONS = {"强烈", "有一定意向", "一般", "不明确"};
  private static final String[] POTENTIALS = {"高", "有一定潜力", "有待观察", "较小"};
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private final StringBuilder text = new StringBuilder(HEADER);
  private final Random random;
  private final String prefix;
  private int good;
  private int duplicates;
  private int bad;

  Sheet(String prefix, long seed) {
    this.prefix = prefix;
    this.random = new Random(seed);
  }

  /** Of ten rows one is bad and one repeats an earlier row, once there is one. */
  Sheet rows(int rows) {
    for (int row = 0; row < rows; row++) {
      switch (row % 10) {
        case 4 -> bad(row);
        case 7 -> duplicate(row);
        default -> good(row);
      }
    }
    return this;
  }

  private void good(int row) {
    line("企业", name(row), creditCode(), "139%s%05d".formatted(three(), row), "");
    good++;
  }

  private void duplicate(int row) {
    line("企业", name(row - 1).replace("有限公司", "有限责任公司"), "", "", "");
    duplicates++;
  }

  private void bad(int row) {
    line("机构", name(row), "91350100M000100Y44", "12345", "没有这个人");
    bad++;
  }

  private void line(String kind, String name, String code, String phone, String owner) {
    text.append(kind)
        .append(',')
        .append(name)
        .append(',')
        .append(code)
        .append(",陈晓明,")
        .append(phone)
        .append(',')
        .append(one(REGIONS))
        .append(",电子,")
        .append(one(SIZES))
        .append(',')
        .append(one(INTENTIONS))
        .append(',')
        .append(one(POTENTIALS))
        .append(",\"")
        .append(random.nextInt(1, 90))
        .append("万\",")
        .append(owner)
        .append('\n');
  }

  private String three() {
    return "%03d".formatted(Math.floorMod(prefix.hashCode(), 1000));
  }

  private String name(int row) {
    StringBuilder letters = new StringBuilder(prefix);
    for (char digit : Integer.toString(row).toCharArray()) {
      letters.append("零一二三四五六七八九".charAt(digit - '0'));
    }
    return letters.append("商贸有限公司").toString();
  }

  private String creditCode() {
    StringBuilder code = new StringBuilder("91");
    while (code.length() < 17) {
      code.append(ALPHABET.charAt(random.nextInt(31)));
    }
    return code.append(CreditCode.checkCharacter(code.toString())).toString();
  }

  private String one(String[] values) {
    return values[random.nextInt(values.length)];
  }

  String text() {
    return text.toString();
  }

  int good() {
    return good;
  }

  int duplicates() {
    return duplicates;
  }

  int bad() {
    return bad;
  }
}
