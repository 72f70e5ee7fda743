/** Attachments over HTTP. */
@NullMarked
package org.kehu.kit.files.web;

import org.jspecify.annotations.NullMarked;
