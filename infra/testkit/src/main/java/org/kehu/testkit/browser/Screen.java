package org.kehu.testkit.browser;

import java.util.Map;

/** The screens on which pages are looked at. */
public enum Screen {
  PHONE(390, 844, 2, true),
  DESKTOP(1280, 900, 1, false);

  private final int width;
  private final int height;
  private final int density;
  private final boolean mobile;

  Screen(int width, int height, int density, boolean mobile) {
    this.width = width;
    this.height = height;
    this.density = density;
    this.mobile = mobile;
  }

  /** In CSS pixels. */
  public int width() {
    return width;
  }

  /** As the browser is told. */
  Map<String, Object> metrics() {
    return Map.of("width", width, "height", height, "deviceScaleFactor", density, "mobile", mobile);
  }
}
