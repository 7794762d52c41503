// Reads the QR of a slip with the camera, where the browser can: over HTTPS only, and not in every browser.
const EVERY = 250;
const CODE = /^[A-Za-z2-9 ]{6,9}$/;

/** @param found gets the text of a code */
export function scanner({ button, video, texts, failed, found }) {
  if (!window.isSecureContext || !("BarcodeDetector" in window) || !navigator.mediaDevices?.getUserMedia) return;
  button.hidden = false;
  let stream = null;

  const stop = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    video.hidden = true;
    button.textContent = texts.scan;
  };

  const watch = async (detector) => {
    if (!stream) return;
    try {
      const codes = await detector.detect(video);
      const code = codes.map(({ rawValue }) => rawValue.trim()).find((text) => CODE.test(text));
      if (code && stream) {
        stop();
        return found(code);
      }
    } catch {
      // the camera shows nothing yet
    }
    setTimeout(() => watch(detector), EVERY);
  };

  button.addEventListener("click", async () => {
    if (stream) return stop();
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: true });
      video.srcObject = stream;
      video.hidden = false;
      button.textContent = texts.stop;
      await video.play();
      watch(new BarcodeDetector({ formats: ["qr_code"] }));
    } catch {
      stop();
      failed();
    }
  });
}
