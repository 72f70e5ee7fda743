package org.kehu.kit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameQueryTest {

  /** Whether the tokens of a name satisfy one of the readings, as the database judges it. */
  private static boolean finds(String name, NameQuery query) {
    Set<String> tokens = NameTokens.of(name);
    return query.readings().stream()
        .anyMatch(
            way -> way.tokens().stream().allMatch(any -> any.stream().anyMatch(tokens::contains)));
  }

  @ParameterizedTest
  @CsvSource({
    // two characters and more, anywhere
    "深圳市华信电子有限公司, 华信",
    "深圳市华信电子有限公司, 深圳",
    "深圳市华信电子有限公司, 公司",
    "深圳市华信电子有限公司, 华信电子",
    "深圳市华信电子有限公司, 深圳市华信电子有限公司",
    "深圳市华信电子有限公司, 深",
    "李小红, 小红",
    "李小红, 红",
    "李小红, 李",
    // pinyin in full
    "深圳市华信电子有限公司, huaxin",
    "深圳市华信电子有限公司, hua xin",
    "深圳市华信电子有限公司, HuaXin",
    "深圳市华信电子有限公司, huaxindianzi",
    "深圳市华信电子有限公司, shenzhen",
    "李小红, lixiaohong",
    "李小红, xiaohong",
    "李小红, li",
    "李小红, hong",
    "西安大唐电气, xian",
    "西安大唐电气, xi'an",
    "鲜花坊, xian",
    "方案设计院, fangan",
    "吕绿, lvlv",
    // typed half way
    "深圳市华信电子有限公司, huax",
    "李小红, lixiaoh",
    "张伟, zhangw",
    "张伟, zhangwe",
    "庄周, zhzh",
    // initials
    "深圳市华信电子有限公司, hx",
    "深圳市华信电子有限公司, hxdz",
    "深圳市华信电子有限公司, szshxdzyxgs",
    "李小红, lxh",
    "欧阳修, oyx",
    // polyphonic characters
    "单田芳, shantianfang",
    "单田芳, dtf",
    "曾国藩, zengguofan",
    "曾国藩, cgf",
    "重庆长安汽车, chongqing",
    "重庆长安汽车, changan",
    "中国银行, zhongguoyinhang",
    "解晓东, xiexiaodong",
    "乐山乐器, yueqi",
    // Latin letters, digits, mixtures
    "ABC科技, abc",
    "ABC科技, abc科技",
    "ABC科技, abckj",
    "ABC科技, abckeji",
    "3M中国, 3m",
    "3M中国, 3m中",
    "3M中国, m中国",
    "深圳市华信电子有限公司, 华xin",
    "深圳市华信电子有限公司, hua信",
    "深圳市华信电子有限公司, 华x",
    "广州7天酒店, 7tian",
    "广州7天酒店, 州7天",
    // width, case, script
    "ＡＢＣ科技, abc",
    "ABC科技, ＡＢＣ",
    "深圳市华信（电子）有限公司, 华信电子",
    "廣東華為, 广东华为",
    "广东华为, 廣東華為",
    "廣東華為, guangdonghuawei",
    "臺灣發展, 台湾发展",
    "欧 阳 修, 欧阳"
  })
  void namesAreFound(String name, String typed) {
    NameQuery query = NameQuery.of(typed);

    assertThat(finds(name, query)).as("tokens").isTrue();
    assertThat(query.score(name)).as("score").isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "深圳市华信电子有限公司, 信华",
    "深圳市华信电子有限公司, 华为",
    "深圳市华信电子有限公司, 华电",
    "深圳市华信电子有限公司, xinhua",
    "深圳市华信电子有限公司, xh",
    "深圳市华信电子有限公司, x",
    "李小红, 王",
    "李小红, lx红色",
    "ABC科技, abd",
    "张伟, zhangx",
    // a whole syllable is not cut
    "华新光电厂, xing"
  })
  void othersAreNot(String name, String typed) {
    assertThat(finds(name, NameQuery.of(typed))).isFalse();
    assertThat(NameQuery.of(typed).score(name)).isZero();
  }

  @Test
  void theOrderOfPiecesIsToldByTheScore() {
    NameQuery query = NameQuery.of("华信华");

    assertThat(finds("信华与华信", query)).isTrue();
    assertThat(query.score("信华与华信")).isZero();
  }

  @Test
  void theBestComeFirst() {
    List<String> found = List.of("北京红霞电器", "深圳市华信电子有限公司", "华信", "华信电子", "HX科技", "华鑫", "张三");

    assertThat(NameQuery.of("华信").ranked(found, name -> name, 10))
        .containsExactly("华信", "华信电子", "深圳市华信电子有限公司");
    assertThat(NameQuery.of("huaxin").ranked(found, name -> name, 10))
        .containsExactly("华信", "华鑫", "华信电子", "深圳市华信电子有限公司");
    assertThat(NameQuery.of("hx").ranked(found, name -> name, 10))
        .startsWith("HX科技", "华信", "华鑫", "华信电子")
        .contains("北京红霞电器");
    assertThat(NameQuery.of("hx").ranked(found, name -> name, 2)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "'()-'", "x", "'\u3000'"})
  void tooLittleFindsNothing(String typed) {
    NameQuery query = NameQuery.of(typed);

    assertThat(query.score("x科技")).isLessThan(1300);
    assertThat(NameField.plain("t").matching(NameQuery.of("。")).getCriteriaObject().toJson())
        .contains("_id");
    assertThat(query.isTooShort()).isEqualTo(!typed.equals("x"));
  }

  @Test
  void evenAVeryLongQueryIsAnsweredAtOnce() {
    NameQuery query = NameQuery.of("xianguangan".repeat(500));

    assertThat(query.readings()).hasSizeLessThanOrEqualTo(8);
    assertThat(NameTokens.of("长".repeat(5000)).size()).isLessThan(20);
  }

  @Test
  void aNameHasFewTokens() {
    assertThat(NameTokens.of("深圳市华信电子有限公司")).hasSizeLessThan(60);
    assertThat(NameTokens.of("李小红")).hasSizeLessThan(20);
  }
}
