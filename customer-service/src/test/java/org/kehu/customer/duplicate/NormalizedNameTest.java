package org.kehu.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.testkit.Proves;

class NormalizedNameTest {

  @ParameterizedTest
  @CsvSource({
    "深圳市华信电子有限公司, 深圳市华信电子有限责任公司",
    "深圳市华信电子有限公司, 深圳市华信电子",
    "ABC科技有限公司, ＡＢＣ科技有限公司",
    "abc科技有限公司, ABC 科技有限公司",
    "华信(深圳)电子有限公司, 华信（深圳）电子有限公司",
    "华信·电子股份有限公司, 华信电子股份有限公司",
    "甲乙集团有限公司, 甲乙有限公司",
  })
  @Proves({"C-27", "M5"})
  void theSameCompanyWrittenDifferentlyIsOne(String one, String other) {
    assertThat(DuplicateKey.ofEnterpriseName(one)).isEqualTo(DuplicateKey.ofEnterpriseName(other));
  }

  @ParameterizedTest
  @CsvSource({
    "深圳市华信电子有限公司, 广州市华信电子有限公司",
    "华信电子有限公司, 华信电力有限公司",
  })
  void otherCompaniesStayOthers(String one, String other) {
    assertThat(DuplicateKey.ofEnterpriseName(one))
        .isNotEqualTo(DuplicateKey.ofEnterpriseName(other));
  }

  @Test
  void aNameThatIsOnlyALegalFormStaysItself() {
    assertThat(NormalizedName.of("有限公司").withoutLegalForm().value()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"+86 138-0013-8000, 13800138000", "１３８００１３８０００, 13800138000"})
  void onePhoneWrittenDifferentlyIsOne(String one, String other) {
    assertThat(DuplicateKey.ofPhone("E", one)).isEqualTo(DuplicateKey.ofPhone("E", other));
  }

  @Test
  void aKeyInALogLineShowsNoPhone() {
    assertThat(DuplicateKey.ofPhone("E", "13800138000").toString())
        .isEqualTo("DuplicateKey[PHONE]");
  }
}
