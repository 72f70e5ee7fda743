/** Long commands over HTTP: {@code /api/v1/jobs/{service}}. */
@NullMarked
package org.kehu.kit.process.web;

import org.jspecify.annotations.NullMarked;
