/**
 * The launcher behind {@code infra/kehu}. It uses nothing but the JDK: the script compiles this one
 * package, so that it works before anything else is built.
 */
@NullMarked
package org.kehu.launcher;

import org.jspecify.annotations.NullMarked;
