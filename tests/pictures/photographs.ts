import sharp from "sharp";

/** A JPEG as a telephone makes it: it says who took it, where, and which side is up. */
export async function photograph(width: number, height: number, orientation = 1): Promise<Buffer> {
  const exif = {
    IFD0: { Artist: "Photographer of Bukavu", Copyright: "all rights" },
    IFD3: { GPSLatitudeRef: "S", GPSLatitude: "2/1 30/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "28/1 52/1 0/1" },
  };
  return sharp({ create: { width, height, channels: 3, background: "#3a7" } })
    .withExif(exif)
    .withMetadata({ orientation })
    .withExifMerge(exif)
    .jpeg()
    .toBuffer();
}

/** A JPEG of noise, of which every part costs bytes. */
export async function noise(width: number, height: number, quality = 80): Promise<Buffer> {
  const background = "#3a7";
  return sharp({ create: { width, height, channels: 3, background, noise: { type: "gaussian", mean: 128, sigma: 30 } } })
    .jpeg({ quality })
    .toBuffer();
}
