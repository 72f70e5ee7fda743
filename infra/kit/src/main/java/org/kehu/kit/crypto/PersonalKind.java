package org.kehu.kit.crypto;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of personal values with their one normalised form, for a {@link BlindIndex}, and the mask
 * that people in China expect of each.
 */
public enum PersonalKind {
  /** 姓名: the family name stays, 张*, 欧阳**; of a Latin name the first letters, J*** S***. */
  NAME {
    @Override
    String mask(String name) {
      return name.codePoints().anyMatch(PersonalKind::isHan) ? han(name) : latin(name);
    }

    private static String han(String name) {
      String family =
          COMPOUND_FAMILY_NAMES.stream()
              .filter(two -> name.length() > 2 && name.startsWith(two))
              .findFirst()
              .orElse(firstCharacters(name, 1));
      int hidden = name.codePointCount(family.length(), name.length());
      return family + "*".repeat(Math.max(1, hidden));
    }

    private static String latin(String name) {
      return Pattern.compile("(\\S)\\S*").matcher(name).replaceAll("$1***");
    }
  },
  /** 电话: 138****5678, 0755****5678, +852****4567. */
  PHONE {
    @Override
    String mask(String phone) {
      String bare = normalised(phone);
      if (bare.length() < 8) {
        return ALL_HIDDEN;
      }
      Matcher area = AREA_CODE.matcher(bare);
      String kept = area.find() ? area.group() : bare.substring(0, bare.startsWith("+") ? 4 : 3);
      return kept + ALL_HIDDEN + bare.substring(bare.length() - 4);
    }

    @Override
    public String normalised(String phone) {
      String bare = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[^0-9+]", "");
      return bare.replaceFirst("^(?:\\+86|0086|86(?=1\\d{10}$))", "");
    }
  },
  /** 邮箱: z***@example.com. */
  EMAIL {
    @Override
    String mask(String email) {
      int at = email.indexOf('@');
      return at < 1 ? ALL_HIDDEN : firstCharacters(email, 1) + "***" + email.substring(at);
    }
  },
  /** 身份证号 and other numbers of papers: the first three and the last two characters. */
  ID_NUMBER {
    @Override
    String mask(String number) {
      String bare = normalised(number).toUpperCase(Locale.ROOT);
      return bare.length() < 8
          ? ALL_HIDDEN
          : bare.substring(0, 3)
              + "*".repeat(bare.length() - 5)
              + bare.substring(bare.length() - 2);
    }

    @Override
    public String normalised(String number) {
      return super.normalised(number).replaceAll("[^0-9a-z]", "");
    }
  },
  /** 地址: down to the district or county (区、县), else the first six characters. */
  ADDRESS {
    @Override
    String mask(String address) {
      Matcher district = DISTRICT.matcher(address);
      if (district.find()) {
        return district.group() + ALL_HIDDEN;
      }
      int letters = address.codePointCount(0, address.length());
      return firstCharacters(address, Math.min(6, letters / 2)) + ALL_HIDDEN;
    }
  },
  /** 银行账号: the last four digits. */
  BANK_ACCOUNT {
    @Override
    String mask(String account) {
      String bare = normalised(account);
      return bare.length() < 8 ? ALL_HIDDEN : ALL_HIDDEN + bare.substring(bare.length() - 4);
    }

    @Override
    public String normalised(String account) {
      return super.normalised(account).replaceAll("[^0-9a-z]", "");
    }
  },
  /** 出生日期, ISO: the year. */
  BIRTH_DATE {
    @Override
    String mask(String date) {
      return date.matches("\\d{4}-.*") ? date.substring(0, 4) : ALL_HIDDEN;
    }
  },
  /** Anything else: nothing is shown. */
  OTHER {
    @Override
    String mask(String any) {
      return ALL_HIDDEN;
    }
  };

  private static final String ALL_HIDDEN = "****";
  private static final Pattern AREA_CODE = Pattern.compile("^0(?:10|2\\d|[3-9]\\d{2})(?=\\d{7})");
  private static final Pattern DISTRICT = Pattern.compile("^.{2,24}?[^小社园街校][区县旗](?=.)");
  private static final List<String> COMPOUND_FAMILY_NAMES =
      List.of(
          "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "夏侯", "诸葛", "尉迟", "皇甫", "公孙", "慕容", "令狐",
          "长孙", "宇文", "司徒", "司空", "轩辕", "鲜于", "闻人", "呼延", "申屠", "百里", "东郭", "西门", "澹台", "公冶", "濮阳",
          "单于", "太叔", "仲孙", "钟离", "万俟", "赫连");

  abstract String mask(String value);

  /** The value in the one form that all ways of writing it share: width, case, spaces folded. */
  public String normalised(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s", "");
  }

  /** The value masked. */
  public String masked(String value) {
    return value.isBlank() ? ALL_HIDDEN : mask(value.strip());
  }

  /** What a caller is shown of a value; absent stays absent. */
  public @Nullable String shown(@Nullable String value, Disclosure disclosure) {
    if (value == null) {
      return null;
    }
    return switch (disclosure) {
      case PLAIN -> value;
      case MASKED -> masked(value);
      case HIDDEN -> null;
    };
  }

  private static boolean isHan(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }

  private static String firstCharacters(String text, int count) {
    return text.substring(0, text.offsetByCodePoints(0, count));
  }
}
