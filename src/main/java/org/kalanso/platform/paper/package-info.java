/**
 * Paper: pages laid out as PDF from the same templates as the screen, with fonts of our own inside, and QR pictures.
 *
 * <p>A hundred cards are one document, never a hundred documents joined: fonts and pictures are in it once.
 */
@NullMarked
package org.kalanso.platform.paper;

import org.jspecify.annotations.NullMarked;
