package org.kehu.customer.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.dossier.Background;
import org.kehu.customer.dossier.BusinessState;
import org.kehu.customer.dossier.ChannelProfile;
import org.kehu.customer.dossier.Characteristics;
import org.kehu.customer.dossier.DecisionMaking;
import org.kehu.customer.dossier.Needs;
import org.kehu.customer.dossier.Relationship;
import org.kehu.customer.dossier.TradingState;
import org.kehu.customer.file.CustomerKind;

/** The items of a form, in their fixed order (C-25): a row each, whether or not it is known. */
public enum FormItem {
  NAME(FormSection.BASICS, "名称", "Name", Of.ALL, By.CUSTOMER, f -> f.profile().name()),
  GENDER(
      FormSection.BASICS,
      "性别",
      "Gender",
      Of.INDIVIDUALS,
      By.CUSTOMER,
      f -> f.profile().personal().gender()),
  BIRTH_DATE(
      FormSection.BASICS,
      "出生日期",
      "Date of birth",
      Of.INDIVIDUALS,
      By.CUSTOMER,
      f -> f.profile().personal().birthDate()),
  OCCUPATION(
      FormSection.BASICS,
      "职业",
      "Occupation",
      Of.INDIVIDUALS,
      By.CUSTOMER,
      f -> f.profile().personal().occupation()),
  CREDIT_CODE(
      FormSection.BASICS,
      "统一社会信用代码",
      "Social credit code",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.basics().creditCode()),
  REGISTERED_ADDRESS(
      FormSection.BASICS,
      "注册地址",
      "Registered address",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.basics().registeredAddress()),
  POSTCODE(
      FormSection.BASICS,
      "邮编",
      "Postcode",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.basics().postcode()),
  LEGAL_REPRESENTATIVE(
      FormSection.BASICS,
      "所有者(法定代表人)",
      "Owner (legal representative)",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.profile().personal().legalRepresentative()),
  MANAGER(
      FormSection.BASICS,
      "负责人",
      "Manager",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.profile().personal().manager()),
  FOUNDED_ON(
      FormSection.BASICS,
      "成立日期",
      "Founded on",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.basics().foundedOn()),
  NATURE(
      FormSection.BASICS, "企业性质", "Nature", Of.ENTERPRISES, By.CUSTOMER, f -> f.basics().nature()),
  REGISTERED_CAPITAL(
      FormSection.BASICS,
      "注册资本",
      "Registered capital",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> FormFacts.amount(f.basics().registeredCapital())),
  BUSINESS_SCOPE(
      FormSection.BASICS,
      "经营范围",
      "Business scope",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.basics().businessScope()),
  CONTACT_PERSON(
      FormSection.BASICS,
      "联系人",
      "Contact person",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.profile().personal().contactPerson()),
  PHONE(
      FormSection.BASICS,
      "电话",
      "Telephone",
      Of.ALL,
      By.CUSTOMER,
      f -> f.profile().personal().phone()),
  FAX(FormSection.BASICS, "传真", "Fax", Of.ENTERPRISES, By.CUSTOMER, f -> f.basics().fax()),
  EMAIL(
      FormSection.BASICS, "邮箱", "E-mail", Of.ALL, By.CUSTOMER, f -> f.profile().personal().email()),
  ADDRESS(
      FormSection.BASICS,
      "联系地址",
      "Address",
      Of.ALL,
      By.CUSTOMER,
      f -> f.profile().personal().address()),
  WEBSITE(
      FormSection.BASICS, "网址", "Web site", Of.ENTERPRISES, By.CUSTOMER, f -> f.basics().website()),
  TRADING_SINCE(
      FormSection.PROFILE,
      "与本公司交易时间",
      "Trading with us since",
      Of.ENTERPRISES,
      By.US,
      f -> f.basics().tradingSince()),
  SIZE(
      FormSection.PROFILE,
      "企业规模",
      "Size",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.profile().market().size()),
  HEADCOUNT(
      FormSection.PROFILE,
      "员工人数",
      "Headcount",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.basics().headcount()),
  INDUSTRY(
      FormSection.PROFILE,
      "行业",
      "Industry",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.profile().market().industry()),
  ASSETS(
      FormSection.PROFILE,
      "资产",
      "Assets",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> FormFacts.amount(f.basics().assets())),
  INDUSTRY_BACKGROUND(
      FormSection.PROFILE,
      "行业背景",
      "Industry background",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.of(f.parts().background(), Background::industry)),
  SERVICE_AREA(
      FormSection.CHARACTERISTICS,
      "服务区域",
      "Service area",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().characteristics(), Characteristics::serviceArea)),
  SALES_CAPABILITY(
      FormSection.CHARACTERISTICS,
      "销售能力",
      "Sales capability",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().characteristics(), Characteristics::salesCapability)),
  GROWTH_POTENTIAL(
      FormSection.CHARACTERISTICS,
      "发展潜力",
      "Growth potential",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().characteristics(), Characteristics::growthPotential)),
  CULTURE(
      FormSection.CHARACTERISTICS,
      "企业文化",
      "Culture",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().characteristics(), Characteristics::culture)),
  BUSINESS_POLICY(
      FormSection.CHARACTERISTICS,
      "经营方针与政策",
      "Business policy",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().characteristics(), Characteristics::policy)),
  SALES_VOLUME(
      FormSection.CHARACTERISTICS,
      "企业规模(销量)",
      "Sales volume",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().characteristics(), Characteristics::salesVolume)),
  MANAGEMENT(
      FormSection.CHARACTERISTICS,
      "经营管理特点",
      "Management",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().characteristics(), Characteristics::management)),
  DECISION_MAKERS(
      FormSection.DECISION_MAKING, "决策者", "Decision-makers", Of.ALL, By.US, FormFacts::makers),
  PURCHASING(
      FormSection.DECISION_MAKING,
      "采购决策特征",
      "How purchases are decided",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().decisionMaking(), DecisionMaking::purchasing)),
  DETAILED_NEEDS(
      FormSection.DECISION_MAKING,
      "详细需求",
      "Detailed needs",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().decisionMaking(), DecisionMaking::needs)),
  TREND(
      FormSection.DECISION_MAKING,
      "业务发展趋势",
      "Trend of the business",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().decisionMaking(), DecisionMaking::trend)),
  PERFORMANCE(
      FormSection.BUSINESS_STATE,
      "销售业绩",
      "Sales performance",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().businessState(), BusinessState::performance)),
  PEOPLE(
      FormSection.BUSINESS_STATE,
      "管理者和业务人员素质",
      "Its managers and sales staff",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().businessState(), BusinessState::people)),
  RIVALRY(
      FormSection.BUSINESS_STATE,
      "与其他竞争公司的关系",
      "Relations with other companies",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().businessState(), BusinessState::competitors)),
  BUSINESS_CONTACT(
      FormSection.BUSINESS_STATE,
      "与本公司的业务联系",
      "Business contact with us",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().businessState(), BusinessState::contacts)),
  ATTITUDE(
      FormSection.BUSINESS_STATE,
      "合作态度",
      "Attitude to cooperation",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().businessState(), BusinessState::attitude)),
  SALES_ACTIVITY(
      FormSection.TRADING_STATE,
      "销售活动状况",
      "Sales activity",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().tradingState(), TradingState::salesActivity)),
  PROBLEMS(
      FormSection.TRADING_STATE,
      "存在的问题",
      "Problems",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().tradingState(), TradingState::problems)),
  STRENGTHS(
      FormSection.TRADING_STATE,
      "保持的优势",
      "Strengths",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().tradingState(), TradingState::strengths)),
  MEASURES(
      FormSection.TRADING_STATE,
      "未来的对策",
      "Future measures",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().tradingState(), TradingState::measures)),
  REPUTATION(
      FormSection.TRADING_STATE,
      "企业信誉与形象",
      "Reputation and image",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().tradingState(), TradingState::reputation)),
  CREDIT(
      FormSection.TRADING_STATE,
      "信用状况",
      "Credit status",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().tradingState(), TradingState::credit)),
  TERMS(
      FormSection.TRADING_STATE,
      "交易条件",
      "Trading terms",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().tradingState(), TradingState::terms)),
  ORDERS(
      FormSection.PURCHASES,
      "各年订单(笔数、金额)",
      "Orders by year (number, amount)",
      Of.ALL,
      By.US,
      FormFacts::orders),
  YEARLY_VOLUME(
      FormSection.PURCHASES,
      "年用量",
      "Yearly volume",
      Of.ALL,
      By.CUSTOMER,
      f -> FormFacts.amount(f.profile().market().yearlyVolume())),
  COMPETITORS(FormSection.COMPETITORS, "竞争对手", "Competitors", Of.ALL, By.US, FormFacts::rivals),
  CLOSENESS(
      FormSection.RELATIONSHIP,
      "客户关系级别",
      "Level of the relationship",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().relationship(), Relationship::level)),
  MAINTENANCE(
      FormSection.RELATIONSHIP,
      "客户关系维护记录",
      "What was done to keep it",
      Of.ALL,
      By.US,
      f -> f.of(f.parts().relationship(), part -> FormFacts.joined(part.maintenance()))),
  NEEDS_SURVEY(
      FormSection.NEEDS,
      "客户需求调查",
      "Needs survey",
      Of.ALL,
      By.CUSTOMER,
      f -> f.of(f.parts().needs(), Needs::survey)),
  FEEDBACK(
      FormSection.NEEDS,
      "客户反馈",
      "Feedback",
      Of.ALL,
      By.CUSTOMER,
      f -> f.of(f.parts().needs(), Needs::feedback)),
  INTERESTS(
      FormSection.NEEDS,
      "兴趣点",
      "Interests",
      Of.ALL,
      By.CUSTOMER,
      f -> f.of(f.parts().needs(), Needs::interests)),
  CONCERNS(
      FormSection.NEEDS,
      "关注点",
      "Concerns",
      Of.ALL,
      By.CUSTOMER,
      f -> f.of(f.parts().needs(), Needs::concerns)),
  EXPECTATIONS(
      FormSection.NEEDS,
      "期望",
      "Expectations",
      Of.ALL,
      By.CUSTOMER,
      f -> f.of(f.parts().needs(), Needs::expectations)),
  HISTORY(
      FormSection.BACKGROUND,
      "企业发展历程",
      "Development",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.of(f.parts().background(), Background::history)),
  POSITION(
      FormSection.BACKGROUND,
      "市场地位",
      "Market position",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.of(f.parts().background(), Background::position)),
  OPERATION(
      FormSection.BACKGROUND,
      "经营状况",
      "Operating condition",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.of(f.parts().background(), Background::operation)),
  CHANNEL_NATURE(
      FormSection.CHANNEL,
      "客户性质",
      "Nature of the customer",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().channel(), ChannelProfile::nature)),
  COOPERATING_SINCE(
      FormSection.CHANNEL,
      "合作起始年份",
      "Cooperating since",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().channel(), ChannelProfile::since)),
  BRANDS(
      FormSection.CHANNEL,
      "经营品牌",
      "Brands handled",
      Of.ENTERPRISES,
      By.CUSTOMER,
      f -> f.of(f.parts().channel(), part -> FormFacts.joined(part.brands()))),
  CREDIT_EVALUATION(
      FormSection.CHANNEL,
      "信用评估",
      "Credit evaluation",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().channel(), ChannelProfile::credit)),
  FINANCE(
      FormSection.CHANNEL,
      "财务状况",
      "Financial status",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().channel(), ChannelProfile::finance)),
  STAFF(
      FormSection.CHANNEL,
      "人员状况",
      "Staff",
      Of.ENTERPRISES,
      By.US,
      f -> f.of(f.parts().channel(), ChannelProfile::staff));

  private enum Of {
    ALL,
    ENTERPRISES,
    INDIVIDUALS
  }

  private enum By {
    CUSTOMER,
    US
  }

  private final FormSection section;
  private final FormWords label;
  private final Of of;
  private final By by;
  private final Function<FormFacts, @Nullable Object> value;

  FormItem(
      FormSection section,
      String zh,
      String en,
      Of of,
      By by,
      Function<FormFacts, @Nullable Object> value) {
    this.section = section;
    this.label = new FormWords(zh, en);
    this.of = of;
    this.by = by;
    this.value = value;
  }

  /** Those of every customer of a kind. */
  public static List<FormItem> of(CustomerKind kind) {
    Of its = kind == CustomerKind.ENTERPRISE ? Of.ENTERPRISES : Of.INDIVIDUALS;
    return Arrays.stream(values()).filter(item -> item.of == Of.ALL || item.of == its).toList();
  }

  /** Those that the customer itself fills in (C-33). */
  public static List<FormItem> filledBy(CustomerKind kind) {
    return of(kind).stream().filter(item -> item.by == By.CUSTOMER).toList();
  }

  public FormSection section() {
    return section;
  }

  /** What it is called. */
  public FormWords label() {
    return label;
  }

  @Nullable String valueIn(FormFacts facts) {
    return Optional.ofNullable(value.apply(facts)).map(Object::toString).orElse(null);
  }
}
