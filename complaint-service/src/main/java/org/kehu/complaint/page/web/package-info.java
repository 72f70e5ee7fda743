/** The page itself, server-rendered, without script, and its links over HTTP. */
@NullMarked
package org.kehu.complaint.page.web;

import org.jspecify.annotations.NullMarked;
