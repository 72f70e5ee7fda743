package org.kehu.customer.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.customer.Http;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers are found by their names over HTTP, by whoever may read the names (M11). */
@KehuServiceTest
class SearchIT {

  private static final String PATH = "/api/v1/customers";
  private static final Map<String, String> IDS = new HashMap<>();

  @LocalServerPort private int port;

  private Http http;
  private String erp;

  @BeforeEach
  void openFiles() {
    http = new Http(port);
    http.listCompany();
    erp = Http.erp();
    if (IDS.isEmpty()) {
      company("成都市锦瑞微电子有限公司");
      company("ZX云仓7天物流（重庆）有限公司");
      company("廣東華韻樂器股份有限公司");
      company("北京３Ｍ材料有限公司");
      person("欧阳雪梅", "");
      person("单田璐", "");
      person("解晓岚", "");
      person("ANNA李", "");
      person("閻麗娟", "");
      person("司徒敏敏", ",\"ownerId\":\"st-feng-dakehu\"");
    }
  }

  private void company(String name) {
    IDS.put(name, http.opened(erp, name, ""));
  }

  private void person(String name, String further) {
    String body =
        "{\"kind\":\"INDIVIDUAL\",\"name\":\"%s\",\"contact\":{\"phone\":\"%s\"}%s}"
            .formatted(name, Http.freshPhone(), further);
    IDS.put(name, http.post(PATH, erp, body).is(201).id());
  }

  private List<String> found(String typed, String token) {
    String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    return http.get(PATH + "?limit=200&q=" + q, token)
        .is(200)
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/id").asString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    // two characters and more, anywhere, and across punctuation
    "成都市锦瑞微电子有限公司, 成都",
    "成都市锦瑞微电子有限公司, 锦瑞",
    "成都市锦瑞微电子有限公司, 瑞微",
    "成都市锦瑞微电子有限公司, 瑞微电子",
    "成都市锦瑞微电子有限公司, 公司",
    "成都市锦瑞微电子有限公司, 成都市锦瑞微电子有限公司",
    "成都市锦瑞微电子有限公司, 成",
    "ZX云仓7天物流（重庆）有限公司, 物流重庆",
    // Latin letters, digits, mixtures; width and case
    "ZX云仓7天物流（重庆）有限公司, zx云",
    "ZX云仓7天物流（重庆）有限公司, 云仓7天",
    "ZX云仓7天物流（重庆）有限公司, 7天",
    "ZX云仓7天物流（重庆）有限公司, ＺＸ云仓",
    "北京３Ｍ材料有限公司, 3m",
    "北京３Ｍ材料有限公司, 京3M材",
    // pinyin in full, typed half way, spaced
    "成都市锦瑞微电子有限公司, jinrui",
    "成都市锦瑞微电子有限公司, Jin Rui",
    "成都市锦瑞微电子有限公司, chengdu",
    "成都市锦瑞微电子有限公司, jinruiweid",
    "ZX云仓7天物流（重庆）有限公司, chongqing",
    "ZX云仓7天物流（重庆）有限公司, zxyuncang",
    "廣東華韻樂器股份有限公司, yueqi",
    // pinyin and characters mixed
    "成都市锦瑞微电子有限公司, 锦rui",
    "成都市锦瑞微电子有限公司, jin瑞",
    // initials
    "成都市锦瑞微电子有限公司, jrwdz",
    "成都市锦瑞微电子有限公司, jr",
    "ZX云仓7天物流（重庆）有限公司, zxyc7t",
    "廣東華韻樂器股份有限公司, gdhy",
    // traditional and simplified
    "廣東華韻樂器股份有限公司, 广东华韵",
    "廣東華韻樂器股份有限公司, 華韻",
    "廣東華韻樂器股份有限公司, guangdonghuayun",
    "閻麗娟, 阎丽娟",
    "閻麗娟, 麗娟",
    // persons, whose names lie sealed
    "欧阳雪梅, 欧阳",
    "欧阳雪梅, 阳雪",
    "欧阳雪梅, 雪梅",
    "欧阳雪梅, 雪",
    "欧阳雪梅, ouyang",
    "欧阳雪梅, ouyangxuemei",
    "欧阳雪梅, xuemei",
    "欧阳雪梅, oyxm",
    "欧阳雪梅, 欧阳xue",
    "单田璐, shantianlu",
    "单田璐, dantianlu",
    "单田璐, stl",
    "解晓岚, xiexiaolan",
    "解晓岚, xiaolan",
    "ANNA李, anna",
    "ANNA李, anna李"
  })
  @Proves({"M11", "C-26"})
  void namesAreFound(String name, String typed) {
    assertThat(found(typed, erp)).contains(IDS.get(name));
  }

  @ParameterizedTest
  @CsvSource({
    "成都市锦瑞微电子有限公司, 瑞锦",
    "成都市锦瑞微电子有限公司, 锦微",
    "成都市锦瑞微电子有限公司, 微子",
    "成都市锦瑞微电子有限公司, ruijin",
    "成都市锦瑞微电子有限公司, rj",
    "成都市锦瑞微电子有限公司, jinruix",
    "ZX云仓7天物流（重庆）有限公司, 8天",
    "欧阳雪梅, 雪阳",
    "欧阳雪梅, meixue",
    "欧阳雪梅, ouyangm"
  })
  @Proves("M11")
  void othersAreNot(String name, String typed) {
    assertThat(found(typed, erp)).doesNotContain(IDS.get(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"。", " ", "()", "'", "$where", "{\"$gt\":\"\"}", ".*", "%00", "q"})
  void whatNamesNothingFindsNothing(String typed) {
    assertThat(found(typed, erp)).doesNotContainAnyElementsOf(IDS.values());
  }

  /** That a masked file fits would tell the name that the mask hides. */
  @Test
  @Proves({"M3", "G-08"})
  void aPersonIsFoundOnlyByWhoMayReadTheName() {
    String snow = IDS.get("欧阳雪梅");
    String mine = IDS.get("司徒敏敏");
    String feng = Http.person("feng.dakehu", "account-manager");

    assertThat(found("欧阳雪梅", Http.bi())).doesNotContain(snow);
    assertThat(found("锦瑞", Http.bi())).contains(IDS.get("成都市锦瑞微电子有限公司"));
    assertThat(http.get(PATH + "/" + snow, Http.bi()).is(200).text("/name")).isEqualTo("欧阳**");
    assertThat(found("雪梅", Http.person("xu.caiwu", "finance"))).doesNotContain(snow);
    assertThat(found("司徒", feng)).containsExactly(mine);
    assertThat(found("雪梅", feng)).isEmpty();
    assertThat(found("司徒", Http.person("han.xiaoshou", "account-manager"))).isEmpty();
    assertThat(found("雪梅", Http.person("wang.zong", "general-manager"))).contains(snow);
  }

  @Test
  @Proves("M3")
  void aFileAboveTheSearchersLevelIsNotFound() {
    String chief = Http.person("wang.zong", "general-manager");
    String body = "{\"kind\":\"INDIVIDUAL\",\"name\":\"慕容靖涵\",\"level\":\"RESTRICTED\"}";
    String id = http.post(PATH, chief, body).is(201).id();

    assertThat(found("靖涵", chief)).containsExactly(id);
    assertThat(found("靖涵", erp)).isEmpty();
    assertThat(http.get(PATH + "?total=true&q=mrjh", erp).is(200).json().at("/total").asLong())
        .isZero();
  }

  @Test
  void aNewNameIsFoundAndTheOldOneNoMore() {
    String body = "{\"kind\":\"INDIVIDUAL\",\"name\":\"尉迟静姝\"}";
    String id = http.post(PATH, erp, body).is(201).id();

    http.patch(PATH + "/" + id, erp, "{\"name\":\"尉迟雅姝\"}", "If-Match", "\"1\"").is(200);

    assertThat(found("雅姝", erp)).containsExactly(id);
    assertThat(found("静姝", erp)).isEmpty();
  }

  @Test
  @Proves({"M11", "M34"})
  void aSearchIsPagedNewestFirstAndCountedWithItsOtherConditions() {
    List<String> opened = new ArrayList<>();
    for (String name : List.of("贺兰子墨", "贺兰子轩", "贺兰墨子", "贺兰子默", "贺兰子萱")) {
      String body = "{\"kind\":\"INDIVIDUAL\",\"name\":\"%s\",\"region\":\"宁夏\"}".formatted(name);
      String id = http.post(PATH, erp, body).is(201).id();
      if (!name.equals("贺兰墨子")) {
        opened.add(id);
      }
    }
    String query = PATH + "?limit=3&total=true&region=" + "%E5%AE%81%E5%A4%8F" + "&q=lanzi";

    Http.Answer first = http.get(query, erp).is(200);
    Http.Answer second = http.get(query + "&after=" + first.text("/next"), erp).is(200);

    assertThat(first.json().at("/total").asLong()).isEqualTo(4);
    List<String> all = new ArrayList<>();
    for (Http.Answer page : List.of(first, second)) {
      page.json().at("/items").forEach(item -> all.add(item.at("/id").asString()));
    }
    assertThat(all).containsExactlyElementsOf(opened.reversed());
    http.get(query.replace("lanzi", "hela") + "&after=" + first.text("/next"), erp)
        .refused(400, "cursor-invalid");
  }
}
