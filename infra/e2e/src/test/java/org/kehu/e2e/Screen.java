package org.kehu.e2e;

/** The screens on which pages are looked at. */
enum Screen {
  PHONE(390, 844, true),
  DESKTOP(1280, 900, false);

  final int width;
  final int height;
  final boolean mobile;

  Screen(int width, int height, boolean mobile) {
    this.width = width;
    this.height = height;
    this.mobile = mobile;
  }
}
