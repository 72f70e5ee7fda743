package org.kehu.customer.imports;

import java.util.List;
import org.kehu.kit.exchange.TableColumn;

/** The columns of the import template; a file may have them in any order, and leave most out. */
public enum Column implements TableColumn {
  KIND("客户类型", "类型"),
  NAME("客户名称", "名称", "姓名", "企业名称", "客户姓名"),
  CREDIT_CODE("统一社会信用代码", "信用代码"),
  CONTACT("联系人", "联系人姓名"),
  PHONE("电话", "联系电话", "手机", "手机号", "手机号码"),
  EMAIL("邮箱", "电子邮箱", "电子邮件"),
  ADDRESS("地址", "联系地址", "通讯地址"),
  REGION("地区", "区域", "省份"),
  INDUSTRY("行业", "所属行业"),
  POSITION("行业地位"),
  SIZE("企业规模", "规模"),
  INTENTION("合作意向", "意向"),
  POTENTIAL("合作潜力", "潜力"),
  RELATION("往来类别"),
  DEALING("直接或间接", "直接/间接"),
  REACH("国内或国际", "国内/国际"),
  VOLUME("年用量", "年用量(元)", "年采购额"),
  PROFIT("利润率"),
  PAYMENT_CREDIT("回款信誉"),
  LEGAL_REPRESENTATIVE("法定代表人", "法人代表", "法人"),
  FOUNDED("成立日期", "成立时间"),
  CAPITAL("注册资本", "注册资本(元)"),
  NATURE("企业性质"),
  SCOPE("经营范围"),
  GENDER("性别"),
  BIRTH_DATE("出生日期", "生日"),
  OCCUPATION("职业"),
  STATUS("客户状态", "状态"),
  SOURCE("客户来源", "来源"),
  OWNER("负责人", "归属人", "客户经理"),
  DEPARTMENT("部门", "归属部门");

  /** All of them, in the order of the template. */
  public static final List<Column> ALL = List.of(values());

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  @Override
  public String title() {
    return names.getFirst();
  }

  @Override
  public List<String> aliases() {
    return names.subList(1, names.size());
  }

  /** A file of a customer has at least a kind and a name. */
  @Override
  public boolean needed() {
    return this == KIND || this == NAME;
  }
}
