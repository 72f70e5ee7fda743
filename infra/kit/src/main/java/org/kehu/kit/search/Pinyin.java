package org.kehu.kit.search;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Readings of single characters without tones, ü written v. A name says nothing certain about how a
 * polyphonic character is read in it (单 as a family name is shan), so all its readings count.
 */
final class Pinyin {

  /** Beyond the second there are hardly any that somebody living would type. */
  private static final int MOST_READINGS = 2;

  /** Family names with a reading of their own that is not among the first. */
  private static final Map<Character, String> FAMILY_NAMES =
      Map.of('单', "shan", '尉', "yu", '俟', "qi", '万', "mo", '盖', "ge", '解', "xie", '仇', "qiu");

  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fa5';
  private static final ConcurrentMap<Integer, Set<String>> READINGS = new ConcurrentHashMap<>();

  private Pinyin() {}

  /** All syllables there are, and all that one of them begins with. */
  private static final class Syllables {

    static final Set<String> WHOLE = new TreeSet<>();
    static final Set<String> BEGINNINGS = new TreeSet<>();

    static {
      for (char letter = FIRST; letter <= LAST; letter++) {
        Pinyin.readings(letter).stream().filter(Syllables::hasVowel).forEach(WHOLE::add);
      }
      WHOLE.forEach(syllable -> {
        for (int length = 1; length < syllable.length(); length++) {
          BEGINNINGS.add(syllable.substring(0, length));
        }
      });
    }

    /** Sounds like m and ng are in the dictionaries, but whoever types them means initials. */
    private static boolean hasVowel(String reading) {
      return reading.chars().anyMatch(sign -> "aeiouv".indexOf(sign) >= 0);
    }
  }

  /** How a character may be read; nothing for what is no Chinese character or rarely known. */
  static Set<String> readings(int letter) {
    return Character.isBmpCodePoint(letter) && isHan(letter)
        ? READINGS.computeIfAbsent(letter, Pinyin::look)
        : Set.of();
  }

  private static Set<String> look(int letter) {
    Set<String> readings = new LinkedHashSet<>();
    List<String> known = PinyinHelper.toPinyinList((char) letter, PinyinStyleEnum.NORMAL);
    if (known != null) {
      known.stream()
          .map(reading -> reading.replace('ü', 'v'))
          .filter(reading -> reading.chars().allMatch(sign -> sign >= 'a' && sign <= 'z'))
          .distinct()
          .limit(MOST_READINGS)
          .forEach(readings::add);
    }
    String family = FAMILY_NAMES.get((char) letter);
    if (family != null) {
      readings.add(family);
    }
    return readings;
  }

  static boolean isSyllable(String text) {
    return Syllables.WHOLE.contains(text);
  }

  /** Whether a syllable begins so, and goes on. */
  static boolean isBeginning(String text) {
    return Syllables.BEGINNINGS.contains(text);
  }

  static boolean isHan(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }

  /** The simplified form of a traditional character (繁体), else the character itself. */
  static int simplified(int letter) {
    if (!Character.isBmpCodePoint(letter) || !isHan(letter)) {
      return letter;
    }
    List<String> forms = ZhConverterUtil.toSimple((char) letter);
    // Where a character has two, 乾 as 乾 and 干, both sides of a comparison take the same.
    return forms == null || forms.isEmpty() ? letter : forms.getLast().codePointAt(0);
  }
}
