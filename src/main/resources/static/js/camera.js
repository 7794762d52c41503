// A photo by the webcam where the browser allows one (secure addresses); else the file field stays, which opens a phone's camera.
const SIDE = 640;

export default function camera(element) {
  const file = element.querySelector("input[type=file]");
  const open = element.querySelector("[data-open]");
  const take = element.querySelector("[data-take]");
  const shot = element.querySelector(".shot");
  const video = element.querySelector("video");
  const picture = element.querySelector("img");
  const told = element.querySelector("[data-told]");
  if (!navigator.mediaDevices?.getUserMedia || typeof DataTransfer !== "function") return;
  let stream = null;

  const stop = () => {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    video.srcObject = null;
    video.hidden = true;
    take.hidden = true;
    open.hidden = false;
  };
  const look = async () => {
    told.textContent = "";
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 }, facingMode: "user" } });
    } catch {
      told.textContent = element.dataset.refused;
      return;
    }
    video.srcObject = stream;
    shot.hidden = false;
    video.hidden = false;
    picture.hidden = true;
    open.hidden = true;
    take.hidden = false;
    await video.play();
  };
  const keep = () => {
    const side = Math.min(video.videoWidth, video.videoHeight);
    if (!side) return;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = SIDE;
    canvas.getContext("2d").drawImage(
      video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side, side, 0, 0, SIDE, SIDE);
    canvas.toBlob((blob) => {
      const carrier = new DataTransfer();
      carrier.items.add(new File([blob], "photo.jpg", { type: "image/jpeg" }));
      file.files = carrier.files;
      if (picture.src) URL.revokeObjectURL(picture.src);
      picture.src = URL.createObjectURL(blob);
      picture.hidden = false;
      told.textContent = element.dataset.taken;
      stop();
      open.focus();
    }, "image/jpeg", 0.9);
  };
  open.hidden = false;
  open.addEventListener("click", look);
  take.addEventListener("click", keep);
  addEventListener("pagehide", stop);
}
