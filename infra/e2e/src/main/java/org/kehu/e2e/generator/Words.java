package org.kehu.e2e.generator;

import java.util.List;

/** The words that the generated customers are made of. */
final class Words {

  /**
   * A place where customers sit.
   *
   * @param region as the files write it
   * @param division first six digits of codes given there
   * @param area telephone area code
   */
  record Place(String region, String city, String division, String area, String district) {}

  static final List<Place> PLACES =
      List.of(
          new Place("广东", "深圳", "440300", "0755", "南山区科技路"),
          new Place("广东", "广州", "440100", "020", "天河区体育东路"),
          new Place("江苏", "苏州", "320500", "0512", "工业园区星湖街"),
          new Place("江苏", "南京", "320100", "025", "江宁区秣周路"),
          new Place("浙江", "杭州", "330100", "0571", "滨江区江南大道"),
          new Place("浙江", "宁波", "330200", "0574", "鄞州区天童南路"),
          new Place("上海", "上海", "310115", "021", "浦东新区张江路"),
          new Place("北京", "北京", "110108", "010", "海淀区中关村大街"),
          new Place("山东", "青岛", "370200", "0532", "崂山区海尔路"),
          new Place("四川", "成都", "510100", "028", "高新区天府大道"),
          new Place("湖北", "武汉", "420100", "027", "洪山区珞喻路"),
          new Place("陕西", "西安", "610100", "029", "雁塔区科技六路"),
          new Place("福建", "厦门", "350200", "0592", "思明区软件园"),
          new Place("新疆", "乌鲁木齐", "650100", "0991", "天山区解放北路"));

  static final List<String> FIRST =
      List.of(
          "华", "中", "恒", "鑫", "天", "瑞", "宏", "金", "德", "信", "盛", "嘉", "博", "远", "东", "新", "永", "泰",
          "联", "汇", "正", "万", "安", "凯", "龙", "明", "科", "卓", "亿", "祥");

  static final List<String> SECOND =
      List.of(
          "信", "达", "源", "通", "隆", "丰", "创", "诚", "益", "昌", "辉", "腾", "宇", "康", "美", "峰", "泽", "洋",
          "力", "腾飞", "兴", "澜", "图", "锐", "邦", "和", "润", "航", "喆", "镕");

  static final List<String> INDUSTRIES =
      List.of("电子", "纺织", "汽车零部件", "食品", "化工", "医药", "建材", "机械", "新能源", "物流", "环保", "玩具");

  static final List<String> TRADES =
      List.of("电子", "纺织", "汽车配件", "食品", "化工", "药业", "建材", "机械制造", "新能源科技", "物流", "环保科技", "玩具");

  static final List<String> LEGAL_FORMS = List.of("有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司");

  static final List<String> SURNAMES =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "林",
          "欧阳", "司马", "诸葛", "䶮");

  static final List<String> GIVEN =
      List.of(
          "伟", "芳", "娜", "敏", "静", "秀英", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "明", "超",
          "晓明", "建国", "雨桐", "子涵", "一诺", "𠮷安", "思远", "海燕", "志强", "文静", "国庆", "立新");

  static final List<String> OCCUPATIONS = List.of("教师", "工程师", "医生", "个体经营", "设计师", "退休");

  private Words() {}
}
