package org.kehu.customer.imports.web;

import java.util.List;
import java.util.Map;
import org.kehu.customer.imports.Column;

/** The rows of the template: an enterprise and an individual, both ready to be imported. */
final class ExampleRows {

  private static final Map<Column, String> ENTERPRISE =
      Map.ofEntries(
          Map.entry(Column.KIND, "企业"),
          Map.entry(Column.NAME, "深圳市华信电子有限公司"),
          Map.entry(Column.CREDIT_CODE, "91440300MA5EQXL178"),
          Map.entry(Column.CONTACT, "陈晓明"),
          Map.entry(Column.PHONE, "13800138000"),
          Map.entry(Column.EMAIL, "chen@example.com"),
          Map.entry(Column.ADDRESS, "广东省深圳市南山区科技路1号"),
          Map.entry(Column.REGION, "广东"),
          Map.entry(Column.INDUSTRY, "电子"),
          Map.entry(Column.POSITION, "行业龙头"),
          Map.entry(Column.SIZE, "大型"),
          Map.entry(Column.INTENTION, "强烈"),
          Map.entry(Column.POTENTIAL, "高"),
          Map.entry(Column.RELATION, "重点客户"),
          Map.entry(Column.DEALING, "直接"),
          Map.entry(Column.REACH, "国内"),
          Map.entry(Column.VOLUME, "520000"),
          Map.entry(Column.PROFIT, "高"),
          Map.entry(Column.PAYMENT_CREDIT, "好"),
          Map.entry(Column.LEGAL_REPRESENTATIVE, "王建国"),
          Map.entry(Column.FOUNDED, "2008-05-12"),
          Map.entry(Column.CAPITAL, "10000000"),
          Map.entry(Column.NATURE, "民营企业"),
          Map.entry(Column.SCOPE, "电子产品"),
          Map.entry(Column.STATUS, "已合作"),
          Map.entry(Column.SOURCE, "市场调研"));

  private static final Map<Column, String> INDIVIDUAL =
      Map.ofEntries(
          Map.entry(Column.KIND, "个人"),
          Map.entry(Column.NAME, "李小红"),
          Map.entry(Column.PHONE, "13900139000"),
          Map.entry(Column.ADDRESS, "广东省广州市天河区体育东路2号"),
          Map.entry(Column.REGION, "广东"),
          Map.entry(Column.INTENTION, "有一定意向"),
          Map.entry(Column.POTENTIAL, "有待观察"),
          Map.entry(Column.VOLUME, "30000"),
          Map.entry(Column.GENDER, "女"),
          Map.entry(Column.BIRTH_DATE, "1988-06-01"),
          Map.entry(Column.OCCUPATION, "教师"),
          Map.entry(Column.STATUS, "潜在"),
          Map.entry(Column.SOURCE, "老客户介绍"));

  static final List<Map<Column, String>> ALL = List.of(ENTERPRISE, INDIVIDUAL);

  private ExampleRows() {}
}
